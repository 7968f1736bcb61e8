package dev.fanfare.webhooks;

import dev.fanfare.text.RetryAfterHeaders;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one attempt to post.
 *
 * @param status the HTTP status; 0 if there was none, -1 if the attempt was not made
 * @param what the same in words; nothing of the request, as its URL is a secret
 * @param retryAfter how long the server wants to be left alone, or null
 */
record PostOutcome(int status, String what, @Nullable Duration retryAfter) {

  static PostOutcome of(int status, HttpHeaders headers, Instant now) {
    Duration wait = RetryAfterHeaders.read(headers.map(), now).orElse(null);
    return new PostOutcome(status, "HTTP " + status, wait);
  }

  static PostOutcome none(String what) {
    return new PostOutcome(0, what, null);
  }

  /** Returns the outcome of an attempt that must not be made. */
  static PostOutcome refused(String what) {
    return new PostOutcome(-1, what, null);
  }

  boolean delivered() {
    return status / 100 == 2;
  }

  /** Returns whether the same request may succeed later. */
  boolean mayPass() {
    return status == 0 || status == 408 || status == 425 || status == 429 || status / 100 == 5;
  }
}
