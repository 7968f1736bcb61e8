package dev.fanfare.runtime.internal.worker;

import dev.fanfare.runtime.spi.Timers;
import java.util.function.LongConsumer;

/** The services of a run that its workers and phases need. Thread-safe. */
public interface RunContext {

  /** Returns the lock that guards everything that is not on the common path. */
  RunLock lock();

  /** Returns the nanoseconds from the run's start. */
  long now();

  /**
   * Sets a timer.
   *
   * @param nanos when it is due, from the run's start
   * @param action called under the lock with the time
   */
  Timers.Timer timer(long nanos, LongConsumer action);

  /** Wakes an idle worker, if there is one and not enough are on their way. */
  void wake();

  /** Ends the run as failed: the engine itself threw. */
  void fail(Throwable thrown);

  /** Returns whether the run has ended. */
  boolean isOver();
}
