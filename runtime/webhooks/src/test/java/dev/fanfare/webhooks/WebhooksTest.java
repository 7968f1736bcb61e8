package dev.fanfare.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.VirtualTime;
import dev.fanfare.bots.World;
import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.webhooks.ScriptedServer.Request;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server; only the clock is virtual. */
@Timeout(60)
class WebhooksTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T12:00:00Z");
  private final Environment environment = World.concurrent(time);
  private final EventBus bus = new EventBus(100, environment.background(), time);
  private final AttachedWebhooks webhooks = new AttachedWebhooks(bus, environment);
  private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
  private final Handler log = new Log();
  private ScriptedServer server;

  @BeforeEach
  void open() throws Exception {
    server = new ScriptedServer();
    Logger.getLogger("dev.fanfare").addHandler(log);
    Logger.getLogger("dev.fanfare").setUseParentHandlers(false);
  }

  @AfterEach
  void close() throws Exception {
    webhooks.close();
    server.close();
    Logger.getLogger("dev.fanfare").removeHandler(log);
    Logger.getLogger("dev.fanfare").setUseParentHandlers(true);
    assertFalse(String.join("\n", logged).contains("s3cr3t"), logged::toString);
    assertFalse(String.join("\n", logged).contains("127.0.0.1"), logged::toString);
  }

  private void attach() {
    webhooks.attach("bot", Webhook.slack(server.url()).named("ops"));
  }

  private void publish(String message) {
    bus.publish(new BotEvent(time.instant(), "bot", EventLevel.ERROR, message, Map.of("k", "v")));
  }

  /** Lets time pass as soon as a caller waits for exactly that long. */
  private void afterPause(Duration pause) throws InterruptedException {
    time.awaitTimer(pause);
    time.advance(pause);
  }

  private Request request() throws InterruptedException {
    return server.requests.take();
  }

  private void settle() throws InterruptedException {
    assertTrue(bus.awaitEmpty(Duration.ofDays(1)));
  }

  @Test
  void postsToSlack() throws Exception {
    server.answers(200);
    attach();
    publish("it <failed> & \"burned\"\nü");
    Request request = request();
    settle();
    assertEquals("POST /services/T0/s3cr3t HTTP/1.1", request.line());
    assertEquals(
        "{\"text\":\"ERROR bot: it &lt;failed&gt; &amp; \\\"burned\\\"\\u000aü\\u000ak: v\"}",
        request.body());
    assertEquals("application/json; charset=utf-8", request.headers().get("content-type"));
    assertEquals(1, webhooks.delivered());
    assertEquals(0, webhooks.failed());
  }

  @Test
  void postsToChime() throws Exception {
    server.answers(200);
    webhooks.attach(EventBus.ALL, Webhook.chime(server.url()));
    publish("failed");
    assertEquals("{\"Content\":\"ERROR bot: failed\\u000ak: v\"}", request().body());
    settle();
  }

  @Test
  void signsTimestampAndBody() throws Exception {
    String secret = "0123456789abcdef";
    server.answers(500).answers(200);
    webhooks.attach("bot", Webhook.signed(server.url(), secret));
    publish("failed");
    Request first = request();
    assertEquals(
        "{\"bot\":\"bot\",\"level\":\"ERROR\",\"at\":\"2026-11-20T12:00:00Z\","
            + "\"message\":\"failed\",\"data\":{\"k\":\"v\"}}",
        first.body());
    assertEquals("1795176000", first.headers().get("fanfare-timestamp"));
    assertEquals(
        "sha256=" + hmac(secret, "1795176000." + first.body()),
        first.headers().get("fanfare-signature"));
    afterPause(Duration.ofSeconds(1));
    Request second = request();
    assertEquals("1795176001", second.headers().get("fanfare-timestamp"));
    assertEquals(
        "sha256=" + hmac(secret, "1795176001." + first.body()),
        second.headers().get("fanfare-signature"));
  }

  private static String hmac(String secret, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void eachWebhookGetsItsLevelsOfItsBots() throws Exception {
    for (int i = 0; i < 10; i++) {
      server.answers(200);
    }
    webhooks.attach("bot", Webhook.slack(server.url() + "/own").levels(EventLevel.INFO));
    webhooks.attach("bot", Webhook.slack(server.url() + "/errors").levels(EventLevel.ERROR));
    webhooks.attach(EventBus.ALL, Webhook.chime(server.url() + "/all"));
    bus.publish(new BotEvent(time.instant(), "bot", EventLevel.INFO, "i", Map.of()));
    bus.publish(new BotEvent(time.instant(), "bot", EventLevel.ERROR, "e", Map.of()));
    bus.publish(new BotEvent(time.instant(), "other", EventLevel.WARNING, "w", Map.of()));
    settle();
    assertEquals(
        List.of("/all e", "/all w", "/errors e", "/own i"),
        server.requests.stream()
            .map(
                r ->
                    r.line().replaceAll(".*s3cr3t(\\S+).*", "$1")
                        + r.body().replaceAll(".*: (.).*", " $1"))
            .sorted()
            .toList());
    webhooks.detach("bot");
    publish("after");
    settle();
    assertEquals(5, webhooks.delivered());
  }

  @Test
  void triesAgainWhileTheServerFails() throws Exception {
    server.answers(500).answers(503).answers(429).answers(200);
    attach();
    publish("first");
    publish("second");
    server.answers(200);
    for (int seconds : List.of(1, 2, 4)) {
      assertTrue(request().body().contains("first"));
      afterPause(Duration.ofSeconds(seconds));
    }
    assertTrue(request().body().contains("first"));
    assertTrue(request().body().contains("second"));
    settle();
    assertEquals(2, webhooks.delivered());
  }

  @Test
  void givesUpAfterFourAttemptsAndSaysSo() throws Exception {
    server.answers(500).answers(500).answers(500).answers(502).answers(200);
    attach();
    publish("first");
    for (int seconds : List.of(1, 2, 4)) {
      request();
      afterPause(Duration.ofSeconds(seconds));
    }
    settle();
    publish("second");
    settle();
    assertEquals(1, webhooks.failed());
    assertEquals(1, webhooks.delivered());
    assertEquals(List.of("webhook 'ops' did not take an event of bot 'bot': HTTP 502"), logged);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 400, 401, 403, 404, 410})
  void doesNotAskAgainWhatWillNotChange(int status) throws Exception {
    server.answers(status, "Location: " + server.url() + "/elsewhere");
    attach();
    publish("failed");
    settle();
    assertEquals(1, server.requests.size());
    assertEquals(
        List.of("webhook 'ops' did not take an event of bot 'bot': HTTP " + status), logged);
  }

  @Test
  void waitsAsLongAsTheServerSays() throws Exception {
    server
        .answers(429, "Retry-After: 90")
        .answers(503, "Retry-After: Fri, 20 Nov 2026 12:05:00 GMT")
        .answers(503, "Retry-After: soon")
        .answers(200);
    attach();
    publish("failed");
    request();
    afterPause(Duration.ofSeconds(90));
    request();
    afterPause(Duration.ofSeconds(210));
    request();
    afterPause(Duration.ofSeconds(4));
    settle();
    assertEquals(1, webhooks.delivered());
  }

  @Test
  void givesUpAServerThatWantsToBeLeftAloneForLong() throws Exception {
    server.answers(429, "Retry-After: 601");
    attach();
    publish("failed");
    settle();
    assertEquals(1, webhooks.failed());
    assertEquals(1, server.requests.size());
  }

  @Test
  void aServerThatDoesNotAnswerHasFifteenSeconds() throws Exception {
    server.hangs().answers(200);
    attach();
    publish("failed");
    request();
    time.awaitTimer(Duration.ofSeconds(15));
    time.advance(Duration.ofMillis(14_999));
    assertEquals(0, server.requests.size());
    time.advance(Duration.ofMillis(1));
    afterPause(Duration.ofSeconds(1));
    request();
    settle();
    assertEquals(1, webhooks.delivered());
  }

  @Test
  void aServerThatDripsHasFifteenSecondsInAll() throws Exception {
    server.drips(500).answers(200);
    attach();
    publish("failed");
    request();
    // Whether its 500 has been read by now or not, the attempt has failed.
    afterPause(Duration.ofSeconds(15));
    server.hungUp.await();
    afterPause(Duration.ofSeconds(1));
    request();
    settle();
    assertEquals(1, webhooks.delivered());
    assertEquals(0, webhooks.failed());
  }

  @Test
  void readsAnEndlessBodyUpToItsLimit() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    server.then(
        out -> {
          try {
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            while (true) {
              out.write(new byte[8192]);
            }
          } finally {
            cut.countDown();
          }
        });
    attach();
    publish("failed");
    cut.await();
    settle();
    assertEquals(1, webhooks.delivered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense\r\n\r\n", "HTTP/1.1 twohundred OK\r\n\r\n", "HTTP/1.1 20"})
  void anAnswerThatIsNoneIsTriedAgain(String answer) throws Exception {
    server.then(
        out -> {
          out.write(answer.getBytes(StandardCharsets.UTF_8));
          out.flush();
          out.close();
        });
    server.answers(200);
    attach();
    publish("failed");
    request();
    afterPause(Duration.ofSeconds(1));
    request();
    settle();
    assertEquals(1, webhooks.delivered());
  }

  @Test
  void aServerThatIsNotThereIsNamedByTheFaultOnly() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    webhooks.attach("bot", Webhook.slack("http://127.0.0.1:" + free + "/s3cr3t"));
    publish("failed");
    for (int seconds : List.of(1, 2, 4)) {
      afterPause(Duration.ofSeconds(seconds));
    }
    settle();
    assertEquals(1, webhooks.failed());
    assertEquals(1, logged.size());
    assertTrue(
        logged.get(0).matches("webhook 'slack' did not take .*: \\w+Exception"), logged::toString);
  }

  @Test
  void closedItGivesUpWhatIsUnderWayAndWhatWaits() throws Exception {
    server.hangs();
    attach();
    publish("first");
    publish("second");
    request();
    webhooks.close();
    untilGivenUp();
    assertEquals(0, server.requests.size());
  }

  @Test
  void closedInAPauseItGivesUp() throws Exception {
    server.answers(500);
    attach();
    publish("first");
    time.awaitTimer(Duration.ofSeconds(1));
    webhooks.close();
    untilGivenUp();
  }

  private void untilGivenUp() {
    while (logged.isEmpty() || webhooks.failed() == 0) {
      Thread.onSpinWait();
    }
    assertEquals(1, webhooks.failed());
  }

  @Test
  void connectsWithinFiveSecondsAndFollowsNoRedirect() {
    ClientPool pool = new ClientPool();
    HttpClient client = pool.acquire(environment.background());
    assertEquals(Duration.ofSeconds(5), client.connectTimeout().orElseThrow());
    assertEquals(HttpClient.Redirect.NEVER, client.followRedirects());
    pool.release(environment.background());
  }

  @Test
  void openWebhooksShareAClientUntilTheLastIsClosed() {
    ClientPool pool = new ClientPool();
    HttpClient first = pool.acquire(environment.background());
    assertSame(first, pool.acquire(environment.background()));
    pool.release(environment.background());
    assertSame(first, pool.acquire(environment.background()));
    pool.release(environment.background());
    pool.release(environment.background());
    assertNotSame(first, pool.acquire(environment.background()));
    pool.release(environment.background());
  }

  private final class Log extends Handler {
    @Override
    public void publish(LogRecord record) {
      logged.add(new SimpleFormatter().formatMessage(record));
      if (record.getThrown() != null) {
        logged.add(record.getThrown().toString());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
