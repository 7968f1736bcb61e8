package dev.fanfare.benchmarks.quota;

import dev.fanfare.api.CallRefusal;
import dev.fanfare.text.RetryAfterHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Makes one call; the same for all contenders. Thread-safe. */
final class QuotaClient {

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest request;

  QuotaClient(URI endpoint) {
    request = HttpRequest.newBuilder(endpoint).build();
  }

  /** Says when a call may be made again. */
  static final class RefusedException extends IOException implements CallRefusal {
    private static final long serialVersionUID = 1;
    private final Duration wait;

    RefusedException(Duration wait) {
      super("HTTP 429");
      this.wait = wait;
    }

    @Override
    public Duration retryAfter() {
      return wait;
    }
  }

  /** Asks once. */
  int ask(int question) throws IOException, InterruptedException {
    HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
    if (response.statusCode() == 429) {
      throw new RefusedException(
          RetryAfterHeaders.read(response.headers().map(), Instant.now())
              .orElse(Duration.ofSeconds(1)));
    }
    return question;
  }
}
