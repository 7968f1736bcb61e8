package dev.fanfare.webhooks;

import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.runtime.spi.Waits;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** One request to a webhook's server, and its outcome. Thread-safe. */
final class WebhookExchange {

  /** For everything: the connection, the request, the answer and its body. */
  static final Duration TOTAL = Duration.ofSeconds(15);

  static final int BODY_LIMIT = 64 * 1024;

  private final CompletableFuture<PostOutcome> answered = new CompletableFuture<>();
  private final CompletableFuture<?> whole;

  /** Sends a request. Its time begins with {@link #await}. */
  WebhookExchange(HttpClient client, HttpRequest request, TimeSource time) {
    whole =
        client.sendAsync(
            request,
            head -> {
              answered.complete(PostOutcome.of(head.statusCode(), head.headers(), time.instant()));
              return new LimitedBody(BODY_LIMIT);
            });
  }

  /** Completes as soon as the server has said what it makes of the request. */
  CompletableFuture<PostOutcome> answered() {
    return answered;
  }

  /**
   * Waits for the answer and its body, and gives up what has not come in time. The status decides;
   * how the body ends does not matter.
   */
  PostOutcome await(Waits waits) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    var unused = whole.whenComplete((response, error) -> ended.countDown());
    try {
      boolean inTime = waits.await(ended, TOTAL.toNanos());
      return answered.getNow(PostOutcome.none(inTime ? reason() : "no answer in time"));
    } finally {
      cancel();
    }
  }

  /** Gives it up: an answer that has not come does not come any more. */
  void cancel() {
    whole.cancel(true);
  }

  /** The exception's type only: its message may contain the URL. */
  private String reason() {
    return whole.handle((response, error) -> error == null ? "no answer" : innermost(error)).join();
  }

  private static String innermost(Throwable error) {
    Throwable cause = error.getCause();
    return cause == null ? error.getClass().getSimpleName() : innermost(cause);
  }
}
