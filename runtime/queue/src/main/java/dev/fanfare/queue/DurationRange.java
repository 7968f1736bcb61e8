package dev.fanfare.queue;

import java.time.Duration;

/** The range of durations that a queue takes: 0 to a hundred years. */
final class DurationRange {

  private static final Duration LONGEST = Duration.ofDays(36_500);

  static final long MOST_MILLIS = LONGEST.toMillis();

  private DurationRange() {}

  /** Returns the duration in milliseconds, rounded up. */
  static long millis(String what, Duration duration) {
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "%s is %s, and must be within 0 and 36500 days".formatted(what, duration));
    }
    return duration.plusNanos(999_999).toMillis();
  }
}
