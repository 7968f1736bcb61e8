package dev.fanfare.runtime;

import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A run that has been started. Thread-safe. */
public interface RunHandle {

  /** Returns the run's id. */
  String runId();

  /** Returns a snapshot of the run's progress. */
  Progress progress();

  /**
   * Calls back with the progress, at an interval and once at the run's end. The callback is called
   * by one thread at a time that is not a worker; what it throws is logged, and ends its calls.
   *
   * @param interval more than zero
   * @param callback what to call
   */
  void onProgress(Duration interval, Consumer<Progress> callback);

  /** Offers no more tasks; those that run may finish. The run ends as CANCELLED. Does not wait. */
  void drain();

  /**
   * Offers no more tasks, and interrupts those that run. The run ends as CANCELLED. Does not wait.
   */
  void cancel();

  /**
   * Waits for the run's end. An interrupt of the waiting thread does not cancel the run.
   *
   * @throws IllegalStateException if called from inside a task of this run before its end
   * @throws InterruptedException if the waiting thread was interrupted
   */
  RunReport await() throws InterruptedException;

  /**
   * Waits for the run's end, for a time.
   *
   * @param timeout how long at most, 0 or more
   * @return empty if the run has not ended by then; it goes on
   * @throws IllegalStateException if called from inside a task of this run before its end
   * @throws InterruptedException if the waiting thread was interrupted
   */
  Optional<RunReport> await(Duration timeout) throws InterruptedException;

  /**
   * Waits for the run's end. If the waiting thread is interrupted, the run is cancelled, and the
   * thread's interrupt flag is set on return.
   *
   * @throws IllegalStateException if called from inside a task of this run before its end
   */
  RunReport join();
}
