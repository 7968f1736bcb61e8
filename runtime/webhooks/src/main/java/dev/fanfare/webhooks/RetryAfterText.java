package dev.fanfare.webhooks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} of HTTP (RFC 9110, section 10.2.3). */
final class RetryAfterText {

  /** The longest wait that is distinguished from longer ones. */
  static final Duration LONGEST = Duration.ofDays(36_500);

  private RetryAfterText() {}

  /**
   * Reads a header.
   *
   * @param value seconds, of any number of digits, or a date of HTTP
   * @param now what a date is compared with
   * @return the wait, from zero (also for a date in the past) to a hundred years; empty if the
   *     value is neither
   */
  static Optional<Duration> parse(String value, Instant now) {
    String text = value.strip();
    if (text.matches("[0-9]+")) {
      return Optional.of(seconds(text));
    }
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, date);
      return Optional.of(
          wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration seconds(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    boolean fits = significant.length() <= 10;
    long seconds = fits ? Long.parseLong(significant) : Long.MAX_VALUE;
    return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
  }
}
