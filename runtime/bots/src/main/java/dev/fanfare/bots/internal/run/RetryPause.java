package dev.fanfare.bots.internal.run;

import dev.fanfare.api.RetryAfterException;
import dev.fanfare.runtime.plan.BackoffPlan;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;

/** How long a bot rests between two attempts. */
final class RetryPause {

  private RetryPause() {}

  /**
   * The pause after a failed attempt.
   *
   * @param thrown what the attempt threw: it may say itself
   * @param backoff else this does
   * @param key what the jitter is drawn from: the same run of the same bot always pauses equally
   * @param attempt which attempt failed, from 1
   */
  static Duration after(Throwable thrown, BackoffPlan backoff, Object key, int attempt) {
    if (thrown instanceof RetryAfterException told) {
      return told.delay();
    }
    double most = backoff.max().toNanos();
    double nanos = backoff.initial().toNanos();
    for (int i = 1; i < attempt && nanos < most; i++) {
      nanos *= backoff.multiplier();
    }
    double chance = new SplittableRandom(Objects.hash(key, attempt)).nextDouble();
    return Duration.ofNanos((long) (Math.min(nanos, most) * (1 - backoff.jitter() * chance)));
  }
}
