package dev.fanfare.testkit;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.RunReport;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.runtime.spi.Timers;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A world for runs that has one thread, the caller's, and a time of its own. It moves only while
 * somebody waits for a run: then one thing after another happens, and where several could happen
 * next, the seed decides which. When nothing can happen any more at this instant, time jumps to the
 * next instant at which something does. So a wait of a year costs nothing, and the same seed gives
 * the same run, event by event.
 *
 * <p>What a task's method does takes no time, unless it {@linkplain #spend spends} some.
 *
 * <p>For one thread. Discrete-event simulation, as in FoundationDB's testing (Zhou et al., SIGMOD
 * 2021, section 6).
 */
public final class Simulation {

  private static final Instant EPOCH = Instant.parse("2030-01-01T00:00:00Z");
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final int PROCESSORS = 4;
  private static final int MOST_EVENTS = 20_000_000;

  private final @Nullable SplittableRandom order;
  private final List<Runnable> ready = new ArrayList<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
  private final List<SimulatedWorker> workers = new ArrayList<>();
  private final Map<String, List<Runnable>> callbacks = new HashMap<>();
  private boolean stopped;
  private long now;
  private long wallOffset;
  private long alarmsMade;
  private int runs;
  private @Nullable SimulatedWorker calling;

  private Simulation(@Nullable SplittableRandom order) {
    this.order = order;
  }

  /**
   * A world in which chance decides what happens first.
   *
   * @param seed the same seed makes the same decisions
   */
  public static Simulation shuffled(long seed) {
    return new Simulation(new SplittableRandom(seed));
  }

  /** A world in which what could happen first does. */
  public static Simulation inOrder() {
    return new Simulation(null);
  }

  /** What a run needs of this world; without a journal. */
  public Environment environment() {
    return new Environment(
        new Time(),
        (nanoTime, action) -> alarm(nanoTime, action),
        new Threads(),
        ready::add,
        this::await,
        Journal.NONE,
        () -> String.format("%012x", ++runs),
        GRACE);
  }

  /** How much time has passed in this world. */
  public Duration elapsed() {
    return Duration.ofNanos(now);
  }

  /**
   * Does something at an instant to come.
   *
   * @param elapsed when, from this world's beginning; at once if that has passed
   * @param action what to do
   */
  public void at(Duration elapsed, Runnable action) {
    var unused = alarm(elapsed.toNanos(), action);
  }

  /**
   * Lets the attempt that calls this take longer. It is interrupted like any other: it ends at
   * once.
   *
   * @param time how much longer, 0 or more
   * @throws IllegalStateException if no attempt is calling
   */
  public void spend(Duration time) {
    caller().takes += time.toNanos();
  }

  /**
   * Lets the attempt that calls this never return, and ignore its interrupt.
   *
   * @throws IllegalStateException if no attempt is calling
   */
  public void hang() {
    caller().hangs = true;
  }

  /**
   * Sets the wall clock forward or back; what is measured and waited for is not affected.
   *
   * @param by how far
   */
  public void jumpClock(Duration by) {
    wallOffset += by.toNanos();
  }

  /** Stops the process: the wait for the run ends, and nothing happens any more. */
  public void stop() {
    stopped = true;
  }

  /**
   * Waits for a run in this world to end, and lets happen what can still happen then.
   *
   * @throws StuckException if it never ends
   */
  public RunReport await(RunHandle handle) {
    try {
      RunReport report = handle.await();
      settle();
      return report;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FanfareException("the thread of the simulation was interrupted", e);
    }
  }

  /** Does something when the first attempt of a task is called. */
  void when(String task, Runnable action) {
    callbacks.computeIfAbsent(task, unused -> new ArrayList<>()).add(action);
  }

  /** An attempt of a task is called. */
  void calls(String task) {
    List<Runnable> due = callbacks.remove(task);
    if (due != null) {
      ready.addAll(due);
    }
  }

  /**
   * How many workers have begun and not come to their end, those that hang left out. After a run
   * there should be none.
   */
  public long workersLeft() {
    settle();
    return workers.stream().filter(worker -> worker.begun && !worker.done && !worker.hangs).count();
  }

  /** Lets happen all that can happen at this instant. */
  public void settle() {
    while (!ready.isEmpty()) {
      take().run();
    }
  }

  private SimulatedWorker caller() {
    if (calling == null) {
      throw new IllegalStateException("only an attempt that runs in the simulation takes time");
    }
    return calling;
  }

  private boolean await(CountDownLatch latch, long nanos) {
    long deadline = nanos >= Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos;
    for (int events = 0; latch.getCount() > 0; events++) {
      if (stopped) {
        throw new StoppedException();
      }
      if (events == MOST_EVENTS) {
        throw stuck("more than " + MOST_EVENTS + " things have happened, and no end is in sight");
      }
      if (!ready.isEmpty()) {
        take().run();
      } else if (!advance(deadline)) {
        return false;
      }
    }
    return true;
  }

  /** Goes to the next instant at which something happens; false if the deadline comes before. */
  private boolean advance(long deadline) {
    while (!alarms.isEmpty() && alarms.element().cancelled) {
      alarms.remove();
    }
    if (alarms.isEmpty() && deadline == Long.MAX_VALUE) {
      throw stuck("nothing will ever happen again");
    }
    if (alarms.isEmpty() || alarms.element().at > deadline) {
      now = Math.max(now, deadline);
      return false;
    }
    now = Math.max(now, alarms.element().at);
    while (!alarms.isEmpty() && alarms.element().at <= now) {
      Alarm due = alarms.remove();
      ready.add(due);
    }
    return true;
  }

  private StuckException stuck(String why) {
    return new StuckException(
        why, elapsed(), workers.stream().map(SimulatedWorker::toString).toList());
  }

  private Runnable take() {
    if (order == null) {
      return ready.remove(0);
    }
    int last = ready.size() - 1;
    int chosen = order.nextInt(last + 1);
    Runnable action = ready.get(chosen);
    ready.set(chosen, ready.get(last));
    ready.remove(last);
    return action;
  }

  private Alarm alarm(long at, Runnable action) {
    Alarm alarm = new Alarm(at, alarmsMade++, action);
    if (at <= now) {
      ready.add(alarm);
    } else {
      alarms.add(alarm);
    }
    return alarm;
  }

  /** Ends the wait for a run whose process has been stopped. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final class Time implements TimeSource {
    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public Instant instant() {
      return EPOCH.plusNanos(now).plusNanos(wallOffset);
    }
  }

  /** Something that will happen; nothing does if it was taken back before. */
  private static final class Alarm implements Timers.Timer, Runnable, Comparable<Alarm> {
    private final long at;
    private final long number;
    private final Runnable action;
    private boolean cancelled;

    Alarm(long at, long number, Runnable action) {
      this.at = at;
      this.number = number;
      this.action = action;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }

    @Override
    public void run() {
      if (!cancelled) {
        action.run();
      }
    }

    @Override
    public int compareTo(Alarm other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(number, other.number);
    }
  }

  private final class Threads implements WorkerThreads {
    @Override
    public WorkerThread create(Worker worker, Kind kind) {
      SimulatedWorker simulated = new SimulatedWorker(worker);
      workers.add(simulated);
      return simulated;
    }

    @Override
    public boolean virtualThreads() {
      return true;
    }

    @Override
    public int processors() {
      return PROCESSORS;
    }
  }

  /** Drives a worker step by step. */
  private final class SimulatedWorker implements WorkerThread {
    private final Worker worker;
    private boolean begun;
    private boolean scheduled;
    private boolean woken;
    private boolean done;
    private boolean hangs;
    private long takes;
    private @Nullable Alarm end;

    SimulatedWorker(Worker worker) {
      this.worker = worker;
    }

    @Override
    public void wake() {
      begun = true;
      if (scheduled || end != null || hangs) {
        woken = true;
      } else if (!done) {
        scheduled = true;
        ready.add(this::step);
      }
    }

    @Override
    public void interrupt() {
      if (end != null && !hangs) {
        end.cancel();
        end = alarm(now, this::finish);
      }
    }

    @Override
    public List<StackTraceElement> stack() {
      return List.of();
    }

    private void step() {
      scheduled = false;
      woken = false;
      switch (worker.next()) {
        case CALL -> call();
        case IDLE -> {
          if (woken) {
            wake();
          }
        }
        case DONE -> done = true;
      }
    }

    private void call() {
      takes = 0;
      calling = this;
      try {
        worker.call();
      } finally {
        calling = null;
      }
      if (!hangs) {
        end = alarm(now + takes, this::finish);
      }
    }

    private void finish() {
      end = null;
      worker.finish();
      if (!scheduled) {
        scheduled = true;
        ready.add(this::step);
      }
    }

    @Override
    public String toString() {
      String state = done ? "done" : hangs ? "hangs" : end != null ? "calls" : "rests";
      return "worker " + worker.id() + " " + state;
    }
  }
}
