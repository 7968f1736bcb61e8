package dev.fanfare.app;

import java.time.Duration;

/**
 * The text of a duration at a glance: {@code 23ms}, {@code 0.1s}, {@code 12s}, {@code 3m05s},
 * {@code 2h10m}.
 */
public final class BriefDuration {

  private BriefDuration() {}

  /** Returns the text. */
  public static String brief(Duration duration) {
    if (duration.toMillis() < 95) {
      return Math.max(0, duration.toMillis()) + "ms";
    }
    long tenths = Math.round(duration.toMillis() / 100.0);
    if (tenths < 100) {
      return tenths / 10 + "." + tenths % 10 + "s";
    }
    long whole = Math.round(duration.toMillis() / 1000.0);
    if (whole < 60) {
      return whole + "s";
    }
    return whole < 3600
        ? whole / 60 + "m" + twoDigits(whole % 60) + "s"
        : whole / 3600 + "h" + twoDigits(whole / 60 % 60) + "m";
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
