package dev.fanfare.proof.model;

import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.util.Optional;

/**
 * What surrounds a run.
 *
 * @param workers how many tasks run at the same time
 * @param cancelledAt when somebody cancels or drains it, from its start
 * @param drained whether those that run then may finish
 */
public record Situation(int workers, Optional<Duration> cancelledAt, boolean drained) {

  /** Nobody interferes. */
  public static Situation undisturbed(int workers) {
    return new Situation(workers, Optional.empty(), false);
  }

  /** What ends the run before its time, the first of a limit and a cancel. */
  Optional<Cut> cut(Optional<Duration> timeout) {
    Optional<Cut> limit = timeout.map(at -> new Cut(at, RunState.TIMED_OUT, false, true));
    Optional<Cut> cancel =
        cancelledAt.map(at -> new Cut(at, RunState.CANCELLED, drained, timeout.isPresent()));
    if (limit.isPresent() && cancel.isPresent()) {
      return limit.get().at().compareTo(cancel.get().at()) < 0 ? limit : cancel;
    }
    return limit.or(() -> cancel);
  }
}
