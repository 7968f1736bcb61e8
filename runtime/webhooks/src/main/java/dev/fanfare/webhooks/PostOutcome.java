package dev.fanfare.webhooks;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt to post.
 *
 * @param status the HTTP status, 0 if there was none
 * @param what the same in words; nothing of the request, as its URL is a secret
 * @param retryAfter how long the server wants to be left alone, or null
 */
record PostOutcome(int status, String what, @Nullable Duration retryAfter) {

  static PostOutcome of(int status, HttpHeaders headers, Instant now) {
    Duration wait = headers.firstValue("Retry-After").flatMap(v -> wait(v, now)).orElse(null);
    return new PostOutcome(status, "HTTP " + status, wait);
  }

  static PostOutcome none(String what) {
    return new PostOutcome(0, what, null);
  }

  boolean delivered() {
    return status / 100 == 2;
  }

  /** Whether the same request may fare better later. */
  boolean mayPass() {
    return status == 0 || status == 408 || status == 425 || status == 429 || status / 100 == 5;
  }

  /** {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a date; else it is ignored. */
  private static Optional<Duration> wait(String value, Instant now) {
    String text = value.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(now.isAfter(date) ? Duration.ZERO : Duration.between(now, date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
