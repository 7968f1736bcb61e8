package dev.fanfare.bots.internal.run;

import dev.fanfare.api.CallRefusal;
import dev.fanfare.runtime.plan.BackoffPlan;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;

/** Computes the pause between two attempts. No pause is longer than a hundred years. */
final class RetryPause {

  private RetryPause() {}

  /**
   * Returns the pause after a failed attempt.
   *
   * @param thrown the failure: a {@link CallRefusal} has a pause of its own
   * @param backoff the pause of any other failure
   * @param key what the jitter is drawn from
   * @param attempt which attempt failed, from 1
   */
  static Duration after(Throwable thrown, AttemptPause backoff, Object key, int attempt) {
    return CallRefusal.waitOf(thrown)
        .map(asked -> Duration.ofNanos(BotServices.nanos(asked)))
        .orElseGet(() -> backoff.after(key, attempt));
  }

  static Duration exponential(BackoffPlan backoff, Object key, int attempt) {
    double most = BotServices.nanos(backoff.max());
    double nanos = BotServices.nanos(backoff.initial());
    for (int i = 1; i < attempt && nanos < most; i++) {
      nanos *= backoff.multiplier();
    }
    double chance = new SplittableRandom(Objects.hash(key, attempt)).nextDouble();
    return Duration.ofNanos((long) (Math.min(nanos, most) * (1 - backoff.jitter() * chance)));
  }

  static Duration linear(Duration step, Duration max, int attempt) {
    double nanos = (double) BotServices.nanos(step) * attempt;
    return Duration.ofNanos((long) Math.min(nanos, (double) BotServices.nanos(max)));
  }
}
