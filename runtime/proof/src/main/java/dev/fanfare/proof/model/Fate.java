package dev.fanfare.proof.model;

import dev.fanfare.api.TaskState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a task that nothing from outside disturbs.
 *
 * @param state how it ends
 * @param attempts how many it makes
 * @param refusals how many of its calls are refused
 * @param values what it yields
 * @param failure what the last attempt threw
 * @param running how long its attempts take together
 * @param backoff how long it rests between them; empty if chance has a part in it
 * @param stubborn whether an attempt did not come back when it was stopped
 */
record Fate(
    TaskState state,
    int attempts,
    int refusals,
    List<Object> values,
    @Nullable Throwable failure,
    Duration running,
    Optional<Duration> backoff,
    boolean stubborn) {

  static final Fate SKIPPED =
      new Fate(
          TaskState.SKIPPED,
          0,
          0,
          List.of(),
          null,
          Duration.ZERO,
          Optional.of(Duration.ZERO),
          false);

  /**
   * From its offer to its end, if a worker is free whenever it needs one; empty if that is not
   * known. How long a worker that does not come back is waited for, the contract leaves open; and
   * how long a limit is closed depends on all its tasks.
   */
  Optional<Duration> span() {
    return stubborn || refusals > 0 ? Optional.empty() : backoff.map(running::plus);
  }
}
