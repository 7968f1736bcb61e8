package dev.fanfare.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.FanfareException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

  private static BotEvent event(String message, Map<String, ?> data) {
    return new BotEvent(Instant.EPOCH, "bot", EventLevel.INFO, message, data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.slack.com/s3cr3t",
        "https:///s3cr3t",
        "s3cr3t",
        "https://user:s3cr3t@host/",
        "ftp://host/s3cr3t",
        "https://ho st/s3cr3t",
        "//host/s3cr3t",
        "https://host:65536/s3cr3t",
        "http://127.0.0.1.example.com/s3cr3t",
        ""
      })
  void refusesUrlsThatAreNotSafeWithoutShowingThem(String url) {
    FanfareException refused = assertThrows(FanfareException.class, () -> Webhook.slack(url));
    assertEquals(
        "the URL of a slack webhook is not an https URL such as https://host/path (it is a secret,"
            + " and not shown)",
        refused.getMessage());
    assertEquals(null, refused.getCause());
  }

  @Test
  void takesHttpsAndThisMachine() {
    for (String url :
        List.of("https://h/x", "HTTPS://h/x", "http://localhost:1/", "http://[::1]/")) {
      assertEquals("chime", Webhook.chime(url).name());
    }
  }

  @Test
  void hidesItsUrlAndSecret() {
    Webhook webhook =
        Webhook.signed("https://host/s3cr3t", "another s3cr3t that is long").named("ops");
    assertFalse(webhook.toString().contains("s3cr3t"), webhook::toString);
    assertEquals(
        "the secret of a signed webhook has fewer than 16 characters",
        assertThrows(FanfareException.class, () -> Webhook.signed("https://h/", "s3cr3t"))
            .getMessage());
  }

  @Test
  void cutsLongTextsToWhatTheReceiverTakes() {
    String body = MessageText.chime(event("x".repeat(5000), Map.of()));
    assertEquals("{\"Content\":\"\"}".length() + 4096, body.length());
    assertTrue(body.endsWith("x…\"}"));
    String emoji = MessageText.chime(event("\uD83D\uDE00".repeat(3000), Map.of()));
    assertTrue(emoji.endsWith("\uD83D\uDE00…\"}"), emoji.substring(emoji.length() - 10));
  }

  @Test
  void writesJsonForAnyText() {
    Object broken =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("no");
          }
        };
    assertEquals(
        "{\"a\\\"\\\\\":\"\\u0000\\u001f\\ud800x\\udc00 \uD83D\uDE00\"}",
        WebhookJson.object(Map.of("a\"\\", "\u0000\u001f\uD800x\uDC00 \uD83D\uDE00")));
    assertEquals("{\"a\":\"(IllegalStateException)\"}", WebhookJson.object(Map.of("a", broken)));
    assertEquals("{}", WebhookJson.object(Map.of()));
  }

  @Test
  void readsNoMoreThanTheLimit() {
    AtomicBoolean cancelled = new AtomicBoolean();
    int[] requested = {0};
    LimitedBody body = new LimitedBody(10);
    body.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            requested[0]++;
          }

          @Override
          public void cancel() {
            cancelled.set(true);
          }
        });
    body.onNext(List.of(ByteBuffer.allocate(4), ByteBuffer.allocate(6)));
    assertFalse(cancelled.get());
    assertFalse(body.getBody().toCompletableFuture().isDone());
    body.onNext(List.of(ByteBuffer.allocate(1)));
    assertTrue(cancelled.get());
    assertEquals(2, requested[0]);
    assertEquals(false, body.getBody().toCompletableFuture().join());
  }

  @Test
  void aFailureIsASentenceForPeopleInOneNamedZone() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("run", 7L);
    data.put("slot", Instant.parse("2026-11-20T13:00:00Z"));
    data.put("runId", "4f73fba1b6f6");
    data.put("cause", "IOException: disk full");
    data.put("attempts", 3);
    data.put("failingSince", Instant.parse("2026-11-19T23:30:00Z"));
    data.put("nextSlot", Instant.parse("2026-11-20T15:00:00Z"));
    data.put("zone", ZoneId.of("Europe/Madrid"));
    data.put("report", "/var/reports/4f73fba1b6f6/report.html");
    data.put("disk", "/dev/sda1");
    assertEquals(
        "{\"text\":\"INFO bot: run 7 failed after 3 attempts: IOException: disk full. Failing since"
            + " 2026-11-20 00:30 Europe/Madrid. The next slot is 2026-11-20 16:00 Europe/Madrid."
            + " The report is at /var/reports/4f73fba1b6f6/report.html. Its id is 4f73fba1b6f6."
            + "\\u000adisk: /dev/sda1\"}",
        MessageText.slack(event("run 7 failed after 3 attempts: IOException: disk full", data)));
  }

  @Test
  void noTextDependsOnTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
    try {
      assertEquals(
          "{\"Content\":\"INFO bot: m\\u000aat: 1970-01-01 00:00 UTC\"}",
          MessageText.chime(event("m", Map.of("at", Instant.EPOCH))));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, , -1",
    "10.0.0.1, other, -1",
    "10.0.0.1, hooks.example.com, 1",
    "8.8.8.8, , 1"
  })
  void aPrivateHostIsRefusedUnlessAllowedByName(String address, String allowed, int status)
      throws Exception {
    HostCheck hosts =
        new HostCheck(Fanfare.environment(), host -> List.of(InetAddress.getByName(address)));
    PostOutcome refused = hosts.check(URI.create("https://Hooks.example.com/s3cr3t"), allowed);
    assertEquals(status, refused == null ? 1 : refused.status());
    if (refused != null) {
      assertFalse(refused.mayPass());
      assertFalse(refused.what().contains("example"), refused.what());
    }
  }

  @Test
  void aPrivateAddressAmongOthersIsRefusedAndNeverPostedTo() throws Exception {
    HostCheck hosts =
        new HostCheck(
            Fanfare.environment(),
            host -> List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("::1")));
    try (WebhookSender sender =
        new WebhookSender(
            Webhook.slack("https://hooks.example.com/s3cr3t"), Fanfare.environment(), hosts)) {
      assertFalse(sender.deliver("id", event("m", Map.of())));
    }
  }
}
