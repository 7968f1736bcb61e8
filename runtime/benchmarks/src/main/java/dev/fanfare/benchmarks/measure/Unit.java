package dev.fanfare.benchmarks.measure;

import java.util.Locale;

/** What a sample counts. Less is better, for all of them. */
public enum Unit {
  /** Milliseconds. */
  MILLIS,
  /** Bytes per task. */
  BYTES_PER_TASK;

  /**
   * The value for a reader, to three digits.
   *
   * @param value in this unit
   */
  public String text(double value) {
    return switch (this) {
      case MILLIS -> millis(value);
      case BYTES_PER_TASK -> String.format(Locale.ROOT, "%.1f B", value);
    };
  }

  private static String millis(double value) {
    if (value >= 10_000) {
      return String.format(Locale.ROOT, "%.1f s", value / 1_000);
    }
    if (value >= 1_000) {
      return String.format(Locale.ROOT, "%.2f s", value / 1_000);
    }
    if (value >= 100) {
      return String.format(Locale.ROOT, "%.0f ms", value);
    }
    if (value >= 1) {
      return String.format(Locale.ROOT, value >= 10 ? "%.1f ms" : "%.2f ms", value);
    }
    return String.format(Locale.ROOT, "%.0f µs", value * 1_000);
  }
}
