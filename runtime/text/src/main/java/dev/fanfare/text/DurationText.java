package dev.fanfare.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Durations as people write them: {@code "250ms"}, {@code "30s"}, {@code "3m"}, {@code "2h"},
 * {@code "1d"}, {@code "1h30m"}, or ISO-8601 {@code "PT3M"}.
 */
public final class DurationText {

  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m(?!s))?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

  private DurationText() {}

  /**
   * Reads a duration: whole numbers of {@code d}, {@code h}, {@code m}, {@code s} and {@code ms},
   * each at most once and in this order, without spaces; or ISO-8601 as {@link Duration#parse}
   * reads it.
   *
   * @param text what to read
   * @return the duration, 0 or more, at most 292 years (so that it can be counted in nanoseconds)
   * @throws IllegalArgumentException if the text is neither, or is negative, or longer; the message
   *     says what it should be, and is fit for a user
   */
  public static Duration parse(String text) {
    Duration duration = text.startsWith("P") || text.startsWith("-P") ? iso(text) : parts(text);
    if (duration.isNegative()) {
      throw new IllegalArgumentException("'" + text + "' is negative");
    }
    try {
      var unused = duration.toNanos();
      return duration;
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("'" + text + "' is longer than 292 years", e);
    }
  }

  /**
   * Writes a duration the way {@link #parse} reads it, such as {@code 1h30m}; parts of a
   * millisecond are written as ISO-8601.
   *
   * @param duration 0 or more
   */
  public static String format(Duration duration) {
    if (duration.isNegative() || duration.toNanosPart() % 1_000_000 != 0) {
      return duration.toString();
    }
    if (duration.isZero()) {
      return "0s";
    }
    StringBuilder text = new StringBuilder();
    append(text, duration.toDays(), "d");
    append(text, duration.toHoursPart(), "h");
    append(text, duration.toMinutesPart(), "m");
    append(text, duration.toSecondsPart(), "s");
    append(text, duration.toMillisPart(), "ms");
    return text.toString();
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount != 0) {
      text.append(amount).append(unit);
    }
  }

  private static Duration iso(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw unreadable(text, e);
    }
  }

  private static Duration parts(String text) {
    Matcher matcher = PARTS.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      throw unreadable(text, null);
    }
    return Duration.ofDays(amount(matcher, 1))
        .plusHours(amount(matcher, 2))
        .plusMinutes(amount(matcher, 3))
        .plusSeconds(amount(matcher, 4))
        .plusMillis(amount(matcher, 5));
  }

  private static long amount(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static IllegalArgumentException unreadable(String text, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "'" + text + "' is not a duration such as 250ms, 30s, 3m, 2h, 1h30m or PT3M", cause);
  }
}
