package dev.fanfare.runtime.result;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A task that was given to a {@link dev.fanfare.runtime.WorkerPool}. Thread-safe.
 *
 * @param <T> what it gives
 */
public interface Submitted<T> {

  /** Its id in the pool. */
  String id();

  /** Returns whether the task has ended, in whatever state. */
  boolean isDone();

  /** Returns the task's record; empty if it has not ended. */
  Optional<TaskRecord> record();

  /**
   * Waits for what it gives.
   *
   * @return may be null if the callable returned null
   * @throws TaskFailedException if it did not succeed; the cause is what it threw
   * @throws IllegalStateException if it has not ended, and a task of its own pool waits
   * @throws InterruptedException if the waiting thread was interrupted
   */
  T result() throws InterruptedException;

  /**
   * Waits for what it gives, for a time.
   *
   * @param timeout how long at most, 0 or more
   * @return may be null if the callable returned null
   * @throws TaskFailedException if it did not succeed; the cause is what it threw
   * @throws TimeoutException if it has not ended by then; it goes on
   * @throws IllegalStateException if it has not ended, and a task of its own pool waits
   * @throws InterruptedException if the waiting thread was interrupted
   */
  T result(Duration timeout) throws InterruptedException, TimeoutException;
}
