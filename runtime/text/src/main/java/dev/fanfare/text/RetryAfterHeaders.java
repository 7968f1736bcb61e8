package dev.fanfare.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header fields by which a server that refuses a call says when it may be made again. The first
 * of these that is there, and can be read, counts:
 *
 * <ol>
 *   <li>{@code retry-after-ms}: milliseconds;
 *   <li>{@code Retry-After}: seconds, or a date, which is compared with the answer's own {@code
 *       Date}, so that it does not matter how wrong either clock is;
 *   <li>{@code RateLimit}, of the IETF's draft, in its forms {@code "default";r=0;t=30} and {@code
 *       limit=100, remaining=0, reset=30};
 *   <li>{@code x-ratelimit-remaining-requests} with {@code x-ratelimit-reset-requests}, the same
 *       for {@code tokens} and without an end, and {@code ratelimit-remaining} with {@code
 *       ratelimit-reset}: the longest wait of those of which nothing remains. A reset is a number
 *       of seconds, a time such as {@code 6m0s} or {@code 120ms}, or seconds since 1970.
 * </ol>
 */
public final class RetryAfterHeaders {

  private static final Pattern REMAINING = parameter("r(?:emaining)?");
  private static final Pattern RESET = parameter("t|reset");
  private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]{1,9})?)(ms|d|h|m|s)");
  private static final List<String> QUOTAS =
      List.of("x-ratelimit-%s-requests", "x-ratelimit-%s-tokens", "x-ratelimit-%s", "ratelimit-%s");

  private final Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Instant now;

  private RetryAfterHeaders(Map<String, List<String>> headers, Instant received) {
    headers.forEach(
        (name, values) -> {
          if (!values.isEmpty()) {
            fields.put(name, values.get(0).strip());
          }
        });
    now = value("Date").flatMap(RetryAfterText::date).orElse(received);
  }

  /**
   * Returns how long the server asks to wait.
   *
   * @param headers the fields by their names in any case, as {@code HttpHeaders.map()} returns them
   * @param received when the answer was received: what dates are compared with if it has no {@code
   *     Date}
   * @return from zero to {@link RetryAfterText#LONGEST}; empty if the fields do not say
   */
  public static Optional<Duration> read(Map<String, List<String>> headers, Instant received) {
    RetryAfterHeaders answer = new RetryAfterHeaders(headers, received);
    return answer
        .value("retry-after-ms")
        .filter(text -> text.matches("[0-9]+(\\.[0-9]{1,9})?"))
        .map(text -> RetryAfterText.units(text, 1_000_000))
        .or(() -> answer.value("Retry-After").flatMap(v -> RetryAfterText.parse(v, answer.now)))
        .or(() -> answer.value("RateLimit").flatMap(RetryAfterHeaders::draft))
        .or(answer::exhausted);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  private static Pattern parameter(String names) {
    return Pattern.compile("(?:^|[;,\\s])(?:" + names + ")=([0-9]+)(?=[;,\\s]|$)");
  }

  private static Optional<Duration> draft(String value) {
    Matcher remaining = REMAINING.matcher(value);
    Matcher reset = RESET.matcher(value);
    return remaining.find() && isZero(remaining.group(1)) && reset.find()
        ? Optional.of(RetryAfterText.units(reset.group(1), 1_000_000_000L))
        : Optional.empty();
  }

  private Optional<Duration> exhausted() {
    return QUOTAS.stream()
        .filter(
            quota ->
                value(quota.formatted("remaining")).filter(RetryAfterHeaders::isZero).isPresent())
        .flatMap(quota -> value(quota.formatted("reset")).flatMap(this::reset).stream())
        .max(Comparator.naturalOrder());
  }

  private static boolean isZero(String number) {
    return number.matches("0+");
  }

  private Optional<Duration> reset(String value) {
    if (value.matches("[1-9][0-9]{9,14}")) {
      Instant end = Instant.ofEpochSecond(Long.parseLong(value));
      return Optional.of(RetryAfterText.bounded(Duration.between(now, end)));
    }
    return RetryAfterText.parse(value, now).or(() -> parts(value.toLowerCase(Locale.ROOT)));
  }

  /** Reads {@code 6m0s}, as servers written in Go print it. */
  private static Optional<Duration> parts(String value) {
    Matcher part = PART.matcher(value);
    Duration sum = Duration.ZERO;
    int end = 0;
    while (part.find() && part.start() == end) {
      Duration more = RetryAfterText.units(part.group(1), nanos(part.group(2)));
      sum = RetryAfterText.bounded(sum.plus(more));
      end = part.end();
    }
    return end > 0 && end == value.length() ? Optional.of(sum) : Optional.empty();
  }

  private static long nanos(String unit) {
    return switch (unit) {
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> 86_400_000_000_000L;
    };
  }
}
