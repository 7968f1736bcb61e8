package dev.fanfare.queue;

import dev.fanfare.queue.function.QueueFunction;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.store.queue.JobEnd;
import dev.fanfare.store.record.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Workers that call the functions of a queue's tasks. One thread of this process claims tasks for
 * free workers, and reports the ends of those that have ended, several at a time in one transaction
 * each. Thread-safe; to be closed.
 */
public final class RunningWorkers implements AutoCloseable {

  private static final Logger LOG = System.getLogger(RunningWorkers.class.getName());
  private static final int MOST_CLAIMED_AT_ONCE = 256;
  private static final long CANCEL_CHECK_NANOS = 500_000_000;
  private static final long LOOK_NANOS = 50_000_000;
  private static final long STORE_PAUSE_NANOS = 500_000_000;

  private final TaskQueue queue;
  private final String name;
  private final int size;
  private final Map<String, QueueFunction> functions;
  private final Set<String> signatures;
  private final AttemptPools pools;
  private final Map<Long, RunningCall> running = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<JobEnd> ended = new ConcurrentLinkedQueue<>();
  private final WorkerCounts counts = new WorkerCounts();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread dispatcher;
  private volatile Goal goal = Goal.GO_ON;
  private volatile @Nullable RuntimeException failure;
  private long nextCancelCheck;

  private enum Goal {
    GO_ON,
    UNTIL_EMPTY,
    STOP
  }

  private RunningWorkers(TaskQueue queue, String name, int size, List<QueueFunction> functions) {
    this.queue = queue;
    this.name = name;
    this.size = size;
    pools = new AttemptPools(queue.name(), size);
    this.functions =
        functions.stream().collect(Collectors.toMap(QueueFunction::name, Function.identity()));
    signatures = signatures(functions);
    dispatcher = new Thread(this::dispatch, "fanfare-queue-" + queue.name());
    dispatcher.setDaemon(true);
  }

  static RunningWorkers start(
      TaskQueue queue, String name, int size, List<QueueFunction> functions) {
    RunningWorkers workers = new RunningWorkers(queue, name, size, functions);
    workers.dispatcher.start();
    return workers;
  }

  private void dispatch() {
    PollPace pace = new PollPace();
    try {
      while (true) {
        long seen = queue.signal().count();
        Step step = step();
        if (step == Step.DONE) {
          return;
        }
        if (step == Step.MORE) {
          pace.reset();
        } else {
          queue.signal().await(seen, step == Step.FULL ? LOOK_NANOS : pace.nextNanos());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = e;
      LOG.log(Level.ERROR, "the workers of queue '" + queue.name() + "' have stopped", e);
    } finally {
      stopped.countDown();
    }
  }

  private enum Step {
    MORE,
    NOTHING,
    FULL,
    DONE
  }

  /** Reports what has ended, interrupts what is cancelled, and claims for the free workers. */
  private Step step() throws InterruptedException {
    try {
      failTimedOut();
      boolean any = report();
      interruptCancelled();
      if (goal == Goal.STOP) {
        return running.isEmpty() && ended.isEmpty() ? Step.DONE : any ? Step.MORE : Step.FULL;
      }
      int free = size - running.size();
      if (free <= 0) {
        return any ? Step.MORE : Step.FULL;
      }
      List<Claimed> claimed =
          queue.claim(name, Set.of(), signatures, Math.min(free, MOST_CLAIMED_AT_ONCE));
      claimed.forEach(this::call);
      if (!claimed.isEmpty() || any) {
        return Step.MORE;
      }
      boolean isEmpty = running.isEmpty() && queue.outlook() instanceof Claim.Drained;
      return goal == Goal.UNTIL_EMPTY && isEmpty && ended.isEmpty() ? Step.DONE : Step.NOTHING;
    } catch (StoreException e) {
      if (!e.isTransient()) {
        throw e;
      }
      LOG.log(Level.WARNING, "queue '" + queue.name() + "': " + e.getMessage());
      TimeUnit.NANOSECONDS.sleep(STORE_PAUSE_NANOS);
      return Step.NOTHING;
    }
  }

  /** Tasks that were added without a signature are claimed by name alone. */
  private static Set<String> signatures(List<QueueFunction> functions) {
    Set<String> known = new HashSet<>();
    for (QueueFunction function : functions) {
      known.add(function.name() + '@');
      known.add(function.name() + '@' + function.signature());
    }
    return Set.copyOf(known);
  }

  private boolean report() {
    List<JobEnd> ends = new ArrayList<>();
    for (JobEnd end = ended.peek(); end != null && ends.size() < MOST_CLAIMED_AT_ONCE; ) {
      ends.add(end);
      ended.poll();
      end = ended.peek();
    }
    if (ends.isEmpty()) {
      return false;
    }
    try {
      List<Long> accepted = queue.end(ends);
      counts.reported(ends, accepted);
    } catch (StoreException e) {
      // Reported again when the store can be written, unless others have been given them by then.
      ended.addAll(ends);
      throw e;
    }
    ends.forEach(end -> running.remove(end.id()));
    return true;
  }

  private void interruptCancelled() {
    long now = System.nanoTime();
    if (running.isEmpty() || now - nextCancelCheck < 0) {
      return;
    }
    nextCancelCheck = now + CANCEL_CHECK_NANOS;
    running.values().stream()
        .map(RunningCall::holder)
        .distinct()
        .flatMap(holder -> queue.jobs().cancelAsked(holder).stream())
        .map(running::get)
        .filter(java.util.Objects::nonNull)
        .forEach(RunningCall::cancel);
  }

  private void call(Claimed claimed) {
    QueueFunction function = functions.get(claimed.function());
    if (function == null) {
      throw new IllegalStateException("claimed a function that is not there: " + claimed);
    }
    RunningCall call = new RunningCall(claimed, function, name);
    running.put(claimed.id().number(), call);
    call.submitted(
        pools.submit(
            claimed.function() + '[' + claimed.id() + ']',
            () -> {
              RunningCall.Outcome outcome = call.run();
              if (call.claimReport()) {
                ended.add(outcome.end());
                queue.signal().raise();
              }
              outcome.rethrow();
              return null;
            },
            claimed.timeout().toMillis()));
  }

  /** Fails the attempts that the engine has ended at their limit: they may still hang. */
  private void failTimedOut() {
    for (RunningCall call : running.values()) {
      if (call.hasEndedInTheEngine() && call.claimReport()) {
        ended.add(call.timedOut());
      }
    }
  }

  /**
   * Goes on until no open task is left in the queue, also none that others hold, and waits for
   * that.
   *
   * @throws InterruptedException if the waiting thread was interrupted; the workers go on
   * @throws StoreException if the workers stopped because of the store
   */
  public void awaitDrained() throws InterruptedException {
    raise(Goal.UNTIL_EMPTY);
    stopped.await();
    throwFailure();
  }

  /**
   * Waits as {@link #awaitDrained()}, for a time.
   *
   * @param wait how long at most, 0 or more
   * @return whether the queue is drained
   */
  public boolean awaitDrained(Duration wait) throws InterruptedException {
    raise(Goal.UNTIL_EMPTY);
    boolean drained = stopped.await(DurationRange.millis("the wait", wait), TimeUnit.MILLISECONDS);
    throwFailure();
    return drained;
  }

  /** Claims no further task, and returns at once; those that run go on. */
  public void drain() {
    raise(Goal.STOP);
  }

  /** Claims no further task, interrupts those that run, and gives them back to the queue. */
  public void stopNow() {
    raise(Goal.STOP);
    running.values().forEach(RunningCall::giveBack);
  }

  private void raise(Goal next) {
    if (next.compareTo(goal) > 0) {
      goal = next;
    }
    queue.signal().raise();
  }

  private void throwFailure() {
    RuntimeException thrown = failure;
    if (thrown != null) {
      throw thrown;
    }
  }

  /** Returns how many tasks these workers have ended, and how. */
  public WorkerCounts.Snapshot counts() {
    return counts.snapshot();
  }

  /** Returns the tasks that run now, the longest running first. */
  public List<QueuedTask> running() {
    return running.values().stream()
        .sorted(java.util.Comparator.comparingLong(RunningCall::startedNanos))
        .map(call -> call.claimed().task())
        .toList();
  }

  /** Returns the records of the ended attempts, with their times. */
  public List<TaskRecord> attempts() {
    return pools.attempts();
  }

  /**
   * Claims no further task, and waits for those that run. If the waiting thread is interrupted,
   * they are interrupted too and given back, and its interrupt flag is set on return.
   */
  @Override
  public void close() {
    raise(Goal.STOP);
    try {
      stopped.await();
    } catch (InterruptedException e) {
      stopNow();
      Thread.currentThread().interrupt();
    }
    pools.close();
  }
}
