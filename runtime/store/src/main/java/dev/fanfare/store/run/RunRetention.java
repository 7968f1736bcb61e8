package dev.fanfare.store.run;

import java.time.Duration;
import java.util.Objects;

/**
 * The rule for how long recorded runs are kept.
 *
 * @param ended for how long after their start, those that succeeded or were cancelled
 * @param failed for how long, those that failed, timed out or were interrupted
 * @param always how many of each bot are kept whatever their age, 0 or more
 */
public record RunRetention(Duration ended, Duration failed, int always) {

  /** Thirty days, failed ones ninety, always the last ten of a bot. */
  public static final RunRetention DEFAULT =
      new RunRetention(Duration.ofDays(30), Duration.ofDays(90), 10);

  /** Refuses what is negative. */
  public RunRetention {
    Objects.requireNonNull(ended, "ended");
    Objects.requireNonNull(failed, "failed");
    if (ended.isNegative() || failed.isNegative() || always < 0) {
      throw new IllegalArgumentException("a retention is not negative");
    }
  }
}
