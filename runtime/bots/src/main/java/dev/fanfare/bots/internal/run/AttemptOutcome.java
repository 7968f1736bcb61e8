package dev.fanfare.bots.internal.run;

import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an attempt.
 *
 * @param state how it ended; never RUNNING or SKIPPED
 * @param failure the failure; null unless FAILED or TIMED_OUT
 * @param attempts for how many attempts it counts
 * @param errors how many of those failed
 * @param report the engine's report of an orchestrated bot, or null
 */
public record AttemptOutcome(
    RunState state,
    @Nullable Throwable failure,
    long attempts,
    long errors,
    @Nullable RunReport report) {

  /** The outcome of an attempt that succeeded. */
  public static final AttemptOutcome SUCCESS =
      new AttemptOutcome(RunState.SUCCEEDED, null, 1, 0, null);

  /** Returns the outcome of an attempt that threw an exception. */
  static AttemptOutcome failed(Throwable failure) {
    return new AttemptOutcome(RunState.FAILED, failure, 1, 1, null);
  }
}
