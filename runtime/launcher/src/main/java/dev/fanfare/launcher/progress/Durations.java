package dev.fanfare.launcher.progress;

import java.time.Duration;
import java.util.Locale;

/**
 * Durations as one reads them at a glance: {@code 23ms}, {@code 0.1s}, {@code 12s}, {@code 3m05s},
 * {@code 2h10m}.
 */
public final class Durations {

  private Durations() {}

  /** The text. */
  public static String brief(Duration duration) {
    if (duration.toMillis() < 95) {
      return Math.max(0, duration.toMillis()) + "ms";
    }
    double seconds = duration.toMillis() / 1000.0;
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1fs", seconds);
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + "s";
    }
    if (whole < 3600) {
      return String.format(Locale.ROOT, "%dm%02ds", whole / 60, whole % 60);
    }
    return String.format(Locale.ROOT, "%dh%02dm", whole / 3600, whole / 60 % 60);
  }
}
