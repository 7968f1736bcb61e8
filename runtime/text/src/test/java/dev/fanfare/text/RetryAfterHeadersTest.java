package dev.fanfare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterHeadersTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "90, 90000",
    "1.5, 1500",
    "0000000000000000000090, 90000",
    "1234567890, 1234567890000",
    "9999999999, 3153600000000",
    "99999999999999999999, 3153600000000",
    "'Fri, 20 Nov 2026 12:05:00 GMT', 300000",
    "'Fri, 20 Nov 2026 11:00:00 GMT', 0",
    "'Thu, 01 Jan 1970 00:00:00 GMT', 0",
    "'Fri, 31 Dec 9999 23:59:59 GMT', 3153600000000",
    "soon, -1",
    "-5, -1",
    "1., -1",
    "٧, -1",
    "'', -1"
  })
  void readsRetryAfter(String value, long millis) {
    assertEquals(
        millis, RetryAfterText.parse(value, NOON).map(Duration::toMillis).orElse(-1L).longValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          Retry-After: 7                                                         > PT7S
          retry-after: 7                                                         > PT7S
          retry-after-ms: 250 | Retry-After: 1                                   > PT0.25S
          retry-after-ms: soon | Retry-After: 1                                  > PT1S
          RateLimit: "default";r=0;t=30                                          > PT30S
          RateLimit: limit=100, remaining=0, reset=12                            > PT12S
          ratelimit-remaining: 0 | ratelimit-reset: 9                            > PT9S
          x-ratelimit-remaining-requests: 0 | x-ratelimit-reset-requests: 6m0s   > PT6M
          x-ratelimit-remaining-tokens: 0 | x-ratelimit-reset-tokens: 120ms      > PT0.12S
          x-ratelimit-remaining-tokens: 0 | x-ratelimit-reset-tokens: 1h1.5s     > PT1H1.5S
          x-ratelimit-remaining: 0 | x-ratelimit-reset: 1795176060               > PT1M
          x-ratelimit-remaining: 0 | x-ratelimit-reset: 30                       > PT30S
          Retry-After: soon | x-ratelimit-remaining: 0 | x-ratelimit-reset: 30   > PT30S
          """)
  void readsTheFirstFieldThatSays(String fields, Duration wait) {
    assertEquals(Optional.of(wait), RetryAfterHeaders.read(headers(fields), NOON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          Content-Type: text/plain
          Retry-After: soon
          RateLimit: "default";r=3;t=30
          RateLimit: nothing
          x-ratelimit-remaining-tokens: 5 | x-ratelimit-reset-tokens: 1s
          x-ratelimit-remaining-tokens: 0 | x-ratelimit-reset-tokens: 1 parsec
          x-ratelimit-remaining-tokens: 0
          """)
  void whatSaysNothingIsEmpty(String fields) {
    assertEquals(Optional.empty(), RetryAfterHeaders.read(headers(fields), NOON));
  }

  @Test
  void ofSeveralQuotasTheOneThatIsLastToComeBackCounts() {
    String both =
        "x-ratelimit-remaining-requests: 0 | x-ratelimit-reset-requests: 2s"
            + " | x-ratelimit-remaining-tokens: 0 | x-ratelimit-reset-tokens: 8s";
    assertEquals(Optional.of(Duration.ofSeconds(8)), RetryAfterHeaders.read(headers(both), NOON));
  }

  @Test
  void aDateIsComparedWithTheServersOwn() {
    // The server's clock is an hour behind ours.
    String fields =
        "Date: Fri, 20 Nov 2026 11:00:00 GMT | Retry-After: Fri, 20 Nov 2026 11:00:30 GMT";
    assertEquals(
        Optional.of(Duration.ofSeconds(30)), RetryAfterHeaders.read(headers(fields), NOON));
  }

  private static Map<String, List<String>> headers(String fields) {
    return Arrays.stream(fields.split(" \\| "))
        .map(field -> field.split(": ", 2))
        .collect(Collectors.toMap(field -> field[0], field -> List.of(field[1].strip())));
  }
}
