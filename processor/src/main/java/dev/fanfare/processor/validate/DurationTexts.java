package dev.fanfare.processor.validate;

import dev.fanfare.text.DurationText;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Texts that are meant to be durations. */
final class DurationTexts {

  private DurationTexts() {}

  /** Returns the duration, if the text is one. */
  static Optional<Duration> parse(String text) {
    try {
      return Optional.of(DurationText.parse(text));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Returns whether a text that cannot be parsed is a duration but for its length. */
  static boolean isTooLong(String text) {
    return parse(text.replaceAll("\\d{4,}", "1")).isPresent() && !text.startsWith("-");
  }

  /**
   * Returns what a text that is no duration may mean: {@code 30s} for {@code 30 seconds} or {@code
   * 30}.
   */
  static Optional<String> meant(String text) {
    String squeezed =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[\\s,]+", "")
            .replaceAll("(milliseconds?|millis)", "ms")
            .replaceAll("(seconds?|secs?)", "s")
            .replaceAll("(minutes?|mins?)", "m")
            .replaceAll("(hours?|hrs?)", "h")
            .replaceAll("days?", "d");
    String withUnit = squeezed.matches("\\d+") ? squeezed + "s" : squeezed;
    return parse(withUnit).map(duration -> withUnit);
  }
}
