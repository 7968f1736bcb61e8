package dev.fanfare.queue;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.store.Store;
import dev.fanfare.store.queue.JobEnd;
import dev.fanfare.store.queue.JobQuery;
import dev.fanfare.store.queue.JobRow;
import dev.fanfare.store.queue.JobState;
import dev.fanfare.store.queue.JobStore;
import dev.fanfare.store.queue.NewJob;
import dev.fanfare.store.queue.QueueOutlook;
import dev.fanfare.store.worker.StoreWorker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A workflow: tasks in a store that many threads and processes share. As many as one likes live in
 * one store, and any number of processes may have the same one open. Everything that a method has
 * returned from is durable. Thread-safe; it is closed with its store.
 *
 * <pre>{@code
 * TaskQueue queue = TaskQueue.open(store, "data-processing");
 * TaskId root = queue.add("analyze", Map.of("file", "data.csv"));
 * queue.task("validate").data(schema).parent(root).retries(3).add();
 *
 * if (queue.claim("worker-1", Set.of("analyze")) instanceof Claimed task) {
 *   task.complete(analyze(task.arguments(Input.class)));
 * }
 * }</pre>
 *
 * <p>Methods throw {@link dev.fanfare.store.record.StoreException} if the store cannot be read or
 * written.
 */
public final class TaskQueue {

  private static final int PAGE = 1_000;

  private final Store store;
  private final String name;
  private final JobStore jobs;
  private final TimeSource time;
  private final QueueSignal signal;
  private final WorkerSweep sweep;

  private TaskQueue(Store store, String name, TimeSource time) {
    this.store = store;
    this.name = name;
    this.time = time;
    jobs = JobStore.open(store.database());
    signal = QueueSignal.of(store, name);
    sweep = new WorkerSweep(store, jobs, time);
  }

  /**
   * Opens a queue; it comes to be with its first task.
   *
   * @param store the open store
   * @param name 1 to 100 letters, digits, {@code .}, {@code _} and {@code -}
   * @throws IllegalArgumentException if the name is none
   */
  public static TaskQueue open(Store store, String name) {
    return open(store, name, Fanfare.environment().time());
  }

  static TaskQueue open(Store store, String name, TimeSource time) {
    return new TaskQueue(store, QueueNames.checkedQueue(name), time);
  }

  /** Returns the names of the queues of a store. */
  public static List<String> names(Store store) {
    return JobStore.open(store.database()).queues();
  }

  /** Returns the queue's name. */
  public String name() {
    return name;
  }

  /**
   * Adds a task.
   *
   * @param function the function's name
   * @param arguments its parameters by name
   * @throws dev.fanfare.runtime.result.FanfareException if they cannot be written as JSON
   */
  public TaskId add(String function, Map<String, ?> arguments) {
    return task(function).data(arguments).add();
  }

  /**
   * Begins to describe a task.
   *
   * @param function the function's name, 1 to 200 characters
   */
  public TaskRequest task(String function) {
    return new TaskRequest(this, function);
  }

  /**
   * Adds several tasks in one transaction: all of them or none.
   *
   * @return their ids, in their order
   */
  public List<TaskId> addAll(List<TaskRequest> tasks) {
    long now = now();
    List<NewJob> rows = tasks.stream().map(task -> task.toJob(now)).toList();
    List<TaskId> ids = jobs.add(rows, now).stream().map(TaskId::new).toList();
    signal.raise();
    return ids;
  }

  /**
   * Claims the next task, if one is ready.
   *
   * @param worker the claiming worker's name, for people
   * @param functions the functions that it can call
   */
  public Claim claim(String worker, Set<String> functions) {
    List<Claimed> claimed = claim(worker, functions, Set.of(), 1);
    return claimed.isEmpty() ? outlook() : claimed.get(0);
  }

  /**
   * Waits for a task to claim: looks at once when this process adds one, and else every 50 ms to 1
   * s.
   *
   * @param worker the claiming worker's name, for people
   * @param functions the functions that it can call
   * @param wait how long at most, 0 or more
   * @return a claimed task, or Drained at once where nothing is left, or what stands in the way
   *     when the time is over
   * @throws InterruptedException if the thread was interrupted; nothing is claimed then
   */
  public Claim claim(String worker, Set<String> functions, Duration wait)
      throws InterruptedException {
    PollPace pace = new PollPace();
    long deadline = time.nanoTime() + DurationRange.millis("the wait", wait) * 1_000_000;
    while (true) {
      long seen = signal.count();
      Claim claim = claim(worker, functions);
      long left = deadline - time.nanoTime();
      if (claim instanceof Claimed || claim instanceof Claim.Drained || left <= 0) {
        return claim;
      }
      signal.await(seen, Math.min(left, pace.nextNanos()));
    }
  }

  /** Claims up to so many tasks, in their order. */
  List<Claimed> claim(String worker, Set<String> functions, Set<String> signed, int most) {
    sweep.run();
    StoreWorker holder = store.worker();
    while (true) {
      boolean beat = holder.isBeatDue();
      long sent = time.nanoTime();
      Optional<List<JobRow>> rows =
          jobs.claim(name, functions, signed, holder.id(), beat, worker, most, now());
      if (rows.isPresent()) {
        if (beat) {
          holder.hasBeaten(sent);
        }
        StoreWorker by = holder;
        return rows.get().stream().map(row -> new Claimed(this, by, row)).toList();
      }
      // Others took this process for dead. What it held is theirs; it goes on under a new number.
      holder = store.workerAfter(holder);
    }
  }

  Claim outlook() {
    QueueOutlook outlook = jobs.outlook(name);
    if (outlook.open() == 0) {
      return new Claim.Drained();
    }
    return outlook.running() == 0 && outlook.nextDue() >= 0
        ? new Claim.Later(Instant.ofEpochMilli(outlook.nextDue()))
        : new Claim.Busy(outlook.open(), outlook.running());
  }

  /** Returns a task; empty if it is not in this queue. */
  public Optional<QueuedTask> get(TaskId id) {
    return jobs.get(id.number()).filter(row -> row.queue().equals(name)).map(QueuedTask::new);
  }

  /** Returns the ids of the tasks that wait, or waited, for a task. */
  public List<TaskId> children(TaskId id) {
    return jobs.children(id.number()).stream().map(TaskId::new).toList();
  }

  /** Returns the ids of the tasks that a task waits, or waited, for. */
  public List<TaskId> parents(TaskId id) {
    return jobs.parents(id.number()).stream().map(TaskId::new).toList();
  }

  /** Returns the ended claims of a task, the first one first. */
  public List<TaskTry> history(TaskId id) {
    return jobs.tries(id.number()).stream().map(TaskTry::of).toList();
  }

  /**
   * Returns tasks, in the order of their ids.
   *
   * @param states which ones; empty for all
   * @param after the id after which to begin; null for the first
   * @param most how many at most, 1 to 1000
   */
  public List<QueuedTask> tasks(Set<QueuedState> states, @Nullable TaskId after, int most) {
    if (most < 1 || most > PAGE) {
      throw new IllegalArgumentException("a page has 1 to 1000 tasks, and not " + most);
    }
    return page(stored(states), after == null ? 0 : after.number(), most);
  }

  List<QueuedTask> all(Set<QueuedState> states) {
    List<QueuedTask> found = new ArrayList<>();
    long after = 0;
    while (true) {
      List<QueuedTask> page = page(stored(states), after, PAGE);
      found.addAll(page);
      if (page.size() < PAGE) {
        return found;
      }
      after = page.get(PAGE - 1).id().number();
    }
  }

  List<QueuedTask> page(Set<JobState> states, long after, int most) {
    return jobs.list(new JobQuery(name, states, null, after, most)).stream()
        .map(QueuedTask::new)
        .toList();
  }

  private static Set<JobState> stored(Set<QueuedState> states) {
    return states.stream()
        .map(QueuedState::stored)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(JobState.class)));
  }

  /** Returns the number of tasks by state and by function. */
  public QueueSummary summary() {
    return QueueSummary.of(jobs.counts(name, null));
  }

  /** Sets an entry of the queue's metadata. */
  public void metadata(String key, String value) {
    jobs.metadata(name, Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
  }

  /** Returns the queue's metadata, by key. */
  public Map<String, String> metadata() {
    return jobs.metadata(name);
  }

  /**
   * Cancels a task: at once if it does not run, else as soon as its worker notices.
   *
   * @return whether it is in this queue and had not ended
   */
  public boolean cancel(TaskId id) {
    return get(id).isPresent() && jobs.cancel(id.number(), "cancelled", now());
  }

  /** Cancels all tasks that have not ended; returns how many. */
  public int cancelAll() {
    return jobs.cancelAll(name, null, "cancelled", now());
  }

  /**
   * Gives back claims that are older than a time, whoever holds them. The processes that die are
   * noticed without this; it is for those that live and hang.
   *
   * @param age how old a claim must be, 0 or more
   * @return how many were given back; each counts as a crash of its task
   */
  public int releaseStale(Duration age) {
    long before = now() - DurationRange.millis("the age", age);
    int released = jobs.releaseStale(name, before, "it was held for more than " + age, now());
    signal.raise();
    return released;
  }

  /** Returns the tasks that failed for good. */
  public DeadTasks dead() {
    return new DeadTasks(this);
  }

  /** Removes the tasks that have ended, with their history; returns how many. */
  public int clear() {
    return jobs.clear(name, null);
  }

  boolean retry(TaskId id) {
    boolean retried = jobs.retry(id.number());
    signal.raise();
    return retried;
  }

  List<Long> end(List<JobEnd> ends) {
    List<Long> accepted = jobs.end(ends, now());
    signal.raise();
    return accepted;
  }

  String idempotencyKey(long id) {
    return store.database().id() + '-' + id;
  }

  QueuedTask task(JobRow row) {
    return new QueuedTask(row);
  }

  JobStore jobs() {
    return jobs;
  }

  QueueSignal signal() {
    return signal;
  }

  private long now() {
    return time.instant().toEpochMilli();
  }

  /** Returns the queue's name and place. */
  @Override
  public String toString() {
    return "queue " + name;
  }
}
