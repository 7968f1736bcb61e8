package dev.fanfare.queue.function;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** The value of a {@code Retry-After} header: seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryDelay {

  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryDelay() {}

  static Optional<Duration> parse(String text) {
    String value = text.strip();
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(
          value.length() > 6 ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(value))));
    }
    try {
      Instant until =
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
              .toInstant();
      return Optional.of(bounded(Duration.between(Instant.now(), until)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
