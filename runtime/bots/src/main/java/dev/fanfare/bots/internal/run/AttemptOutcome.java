package dev.fanfare.bots.internal.run;

import dev.fanfare.api.Outcome;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.SoftFailureException;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an attempt.
 *
 * @param state how it ended; never RUNNING or SKIPPED
 * @param failure the failure; null unless FAILED or TIMED_OUT
 * @param attempts for how many attempts it counts
 * @param errors how many of those failed
 * @param report the engine's report of an orchestrated bot, or null
 * @param value the value that the call returned, or null
 */
public record AttemptOutcome(
    RunState state,
    @Nullable Throwable failure,
    long attempts,
    long errors,
    @Nullable RunReport report,
    @Nullable Object value) {

  /** The outcome of an attempt that succeeded. */
  public static final AttemptOutcome SUCCESS =
      new AttemptOutcome(RunState.SUCCEEDED, null, 1, 0, null, null);

  /** Returns the outcome of an attempt that threw an exception. */
  static AttemptOutcome failed(Throwable failure) {
    return new AttemptOutcome(RunState.FAILED, failure, 1, 1, null, null);
  }

  /** Returns the outcome of a run that ended without an attempt of its own. */
  static AttemptOutcome ended(RunState state, @Nullable Throwable failure) {
    return new AttemptOutcome(state, failure, 0, 0, null, null);
  }

  /**
   * Returns the outcome of an attempt whose call returned.
   *
   * @param value the value; of an {@link Outcome} its value or its failure
   */
  public static AttemptOutcome returned(@Nullable Object value) {
    if (value instanceof Outcome.Failure<?> failure) {
      return failed(new SoftFailureException(failure.reason(), failure.cause()));
    }
    Object result = value instanceof Outcome.Success<?> success ? success.result() : value;
    return new AttemptOutcome(RunState.SUCCEEDED, null, 1, 0, null, result);
  }
}
