package dev.fanfare.testkit;

import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A simulated environment for runs that has one thread, the caller's, and a clock of its own. It
 * moves only while the caller waits for a run, or lets time {@linkplain #pass pass}: then one event
 * after another happens, and where several could happen next, the seed decides which. When nothing
 * can happen any more at this instant, time jumps to the next instant at which something does. So a
 * wait of a year costs nothing, and the same seed gives the same run, event by event.
 *
 * <p>What a task's method does takes no time, unless it {@linkplain #spend spends} some.
 *
 * <p>For one thread. Discrete-event simulation, as in FoundationDB's testing (Zhou et al., SIGMOD
 * 2021, section 6).
 */
public final class Simulation {

  private static final Instant EPOCH = Instant.parse("2030-01-01T00:00:00Z");
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final int MOST_EVENTS = 20_000_000;

  private final SimulatedTimetable timetable;
  private final SimulatedThreads threads;
  // One for all runs: what the process's runs share is found by it.
  private final TimeSource time = new Time();
  private boolean stopped;
  private long wallOffset;
  private int runs;

  private Simulation(@Nullable SplittableRandom chance) {
    timetable = new SimulatedTimetable(chance);
    threads = new SimulatedThreads(timetable);
  }

  /**
   * Returns a simulation in which chance decides what happens first.
   *
   * @param seed the same seed makes the same decisions
   */
  public static Simulation shuffled(long seed) {
    return new Simulation(new SplittableRandom(seed));
  }

  /** Returns a simulation in which the event that was scheduled first happens first. */
  public static Simulation inOrder() {
    return new Simulation(null);
  }

  /** Returns the environment for runs in this simulation; without a journal. */
  public Environment environment() {
    return Environment.builder(
            time,
            timetable::at,
            threads,
            timetable::add,
            this::await,
            () -> String.format("%012x", ++runs))
        .grace(GRACE)
        .build();
  }

  /** Returns the simulated time that has passed. */
  public Duration elapsed() {
    return Duration.ofNanos(timetable.now());
  }

  /**
   * Does something at an instant to come.
   *
   * @param elapsed when, from this world's beginning; at once if that has passed
   * @param action what to do
   */
  public void at(Duration elapsed, Runnable action) {
    var unused = timetable.at(elapsed.toNanos(), action);
  }

  /**
   * Lets the attempt that calls this take longer. It is interrupted like any other: it ends at
   * once.
   *
   * @param time how much longer, 0 or more
   * @throws IllegalStateException if no attempt is calling
   */
  public void spend(Duration time) {
    threads.caller().spend(time.toNanos());
  }

  /**
   * Lets the attempt that calls this ignore its interrupt.
   *
   * @throws IllegalStateException if no attempt is calling
   */
  public void deafen() {
    threads.caller().deafen();
  }

  /**
   * Lets the attempt that calls this never return, and ignore its interrupt.
   *
   * @throws IllegalStateException if no attempt is calling
   */
  public void hang() {
    threads.caller().hang();
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
   * Lets time pass, and all happen that happens meanwhile.
   *
   * @param time how much, 0 or more
   */
  public void pass(Duration time) {
    var unused = await(new CountDownLatch(1), time.toNanos());
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

  /**
   * Returns the number of workers that have begun and not ended, without those that hang. After a
   * run it should be 0.
   */
  public long workersLeft() {
    settle();
    return threads.left();
  }

  /** Lets happen all that can happen at this instant. */
  public void settle() {
    boolean more;
    do {
      more = timetable.step();
    } while (more);
  }

  private boolean await(CountDownLatch latch, long nanos) {
    long now = timetable.now();
    long deadline = nanos >= Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos;
    for (long events = 0; latch.getCount() > 0; events++) {
      if (stopped) {
        throw new StoppedException();
      }
      if (events == MOST_EVENTS && deadline == Long.MAX_VALUE) {
        throw stuck("more than " + MOST_EVENTS + " things have happened, and no end is in sight");
      }
      if (!timetable.step() && !advance(deadline)) {
        return false;
      }
    }
    return true;
  }

  private boolean advance(long deadline) {
    if (deadline == Long.MAX_VALUE && timetable.isEmpty()) {
      throw stuck("nothing will ever happen again");
    }
    return timetable.advance(deadline);
  }

  private StuckException stuck(String why) {
    return new StuckException(why, elapsed(), threads.described());
  }

  /** Ends the wait for a run whose process has been stopped. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final class Time implements TimeSource {
    @Override
    public long nanoTime() {
      return timetable.now();
    }

    @Override
    public Instant instant() {
      return EPOCH.plusNanos(timetable.now()).plusNanos(wallOffset);
    }

    /** Schedules are kept to the minute, and a year has enough of those. */
    @Override
    public Duration watchInterval() {
      return Duration.ofMinutes(1);
    }
  }
}
