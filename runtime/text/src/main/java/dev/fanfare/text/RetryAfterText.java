package dev.fanfare.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The value of HTTP's header {@code Retry-After} (RFC 9110, section 10.2.3). */
public final class RetryAfterText {

  /** The longest wait that is distinguished from longer ones: 36,500 days. */
  public static final Duration LONGEST = Duration.ofDays(36_500);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  private RetryAfterText() {}

  /**
   * Reads a value.
   *
   * @param value seconds, of any number of digits and with a fraction if there is one, or a date of
   *     HTTP
   * @param now what a date is compared with
   * @return the wait, from zero (also for a date in the past) to {@link #LONGEST}; empty if the
   *     value is neither
   */
  public static Optional<Duration> parse(String value, Instant now) {
    String text = value.strip();
    return text.matches("[0-9]+(\\.[0-9]{1,9})?")
        ? Optional.of(units(text, 1_000_000_000L))
        : date(text).map(date -> bounded(Duration.between(now, date)));
  }

  /** Reads a date of HTTP; empty if the text is none. */
  static Optional<Instant> date(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text.strip(), DATE).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns a decimal number of units as a time, at most {@link #LONGEST}. */
  static Duration units(String decimal, long nanosOfUnit) {
    String significant = decimal.replaceFirst("^0+(?=[0-9])", "");
    int point = significant.indexOf('.');
    if ((point < 0 ? significant.length() : point) > 15) {
      return LONGEST;
    }
    double units = Double.parseDouble(significant);
    double seconds = units * nanosOfUnit / 1e9;
    return seconds >= LONGEST.toSeconds()
        ? LONGEST
        : Duration.ofNanos(Math.round(units * nanosOfUnit));
  }

  /** Returns a wait within zero and {@link #LONGEST}. */
  static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
