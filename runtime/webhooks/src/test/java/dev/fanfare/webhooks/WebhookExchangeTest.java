package dev.fanfare.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.bots.VirtualTime;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The time in which a server has to answer. What a test must know is how far the client has come,
 * which the server cannot tell: an answer that has been sent may not have been read.
 */
@Timeout(30)
class WebhookExchangeTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T12:00:00Z");
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService waiter = Executors.newSingleThreadExecutor();
  private ScriptedServer server;
  private volatile Thread waiting;

  @BeforeEach
  void open() throws Exception {
    server = new ScriptedServer();
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    waiter.shutdownNow();
  }

  private WebhookExchange post() {
    URI url = URI.create(server.url());
    return new WebhookExchange(
        client, HttpRequest.newBuilder(url).POST(BodyPublishers.ofString("{}")).build(), time);
  }

  /** Waits for it elsewhere, and returns when both sides have begun. */
  private Future<PostOutcome> begun(WebhookExchange exchange) throws InterruptedException {
    Future<PostOutcome> answer =
        waiter.submit(
            () -> {
              waiting = Thread.currentThread();
              return exchange.await(time);
            });
    server.requests.take();
    time.awaitTimer(Duration.ofSeconds(15));
    return answer;
  }

  @Test
  void theStatusCountsAlsoIfTheBodyIsNotWholeInTime() throws Exception {
    server.drips(200);
    WebhookExchange exchange = post();
    Future<PostOutcome> answer = begun(exchange);
    exchange.answered().join();
    time.advance(Duration.ofMillis(14_999));
    assertEquals(1, time.timers());
    time.advance(Duration.ofMillis(1));
    assertTrue(answer.get().delivered());
    server.hungUp.await();
  }

  @Test
  void anAnswerThatHasNotBeenReadInTimeIsNone() throws Exception {
    server.hangs();
    Future<PostOutcome> answer = begun(post());
    time.advance(Duration.ofSeconds(15));
    assertEquals("no answer in time", answer.get().what());
    server.hungUp.await();
  }

  @Test
  void theWholeAnswerEndsTheWait() throws Exception {
    server.answers(202);
    assertEquals("HTTP 202", post().await(time).what());
    assertEquals(0, time.timers());
  }

  @Test
  void cancelledItDoesNotWait() throws Exception {
    server.hangs();
    WebhookExchange exchange = post();
    Future<PostOutcome> answer = begun(exchange);
    exchange.cancel();
    assertFalse(answer.get().delivered());
    server.hungUp.await();
  }

  @Test
  void whoIsInterruptedGivesItUp() throws Exception {
    server.hangs();
    Future<PostOutcome> answer = begun(post());
    waiting.interrupt();
    ExecutionException thrown = assertThrows(ExecutionException.class, answer::get);
    assertInstanceOf(InterruptedException.class, thrown.getCause());
    server.hungUp.await();
  }
}
