package dev.fanfare.runtime.plan;

import java.time.Duration;

/**
 * The wait between failed attempts: {@code min(max, initial × multiplier^(n-1))} before retry n,
 * less up to {@code jitter} of it.
 *
 * @param initial before the first retry, 0 or more
 * @param max the longest, at least {@code initial}
 * @param multiplier the growth, 1.0 to 1000.0
 * @param jitter the share that chance may take away, 0.0 to 1.0
 */
public record BackoffPlan(Duration initial, Duration max, double multiplier, double jitter) {

  /** One second, doubling, at most a minute, no jitter. */
  public static final BackoffPlan DEFAULT =
      new BackoffPlan(Duration.ofSeconds(1), Duration.ofSeconds(60), 2.0, 0.0);

  /** Refuses what is out of range. */
  public BackoffPlan {
    if (initial.isNegative()) {
      throw new IllegalArgumentException("backoff initial " + initial + " is negative");
    }
    if (max.compareTo(initial) < 0) {
      throw new IllegalArgumentException("backoff max " + max + " is less than initial " + initial);
    }
    if (!(multiplier >= 1.0 && multiplier <= 1000.0)) {
      throw new IllegalArgumentException(
          "backoff multiplier " + multiplier + " is not within 1.0 to 1000.0");
    }
    if (!(jitter >= 0.0 && jitter <= 1.0)) {
      throw new IllegalArgumentException("backoff jitter " + jitter + " is not within 0.0 to 1.0");
    }
  }
}
