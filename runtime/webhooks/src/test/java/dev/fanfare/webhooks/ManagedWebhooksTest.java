package dev.fanfare.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import dev.fanfare.bots.VirtualTime;
import dev.fanfare.bots.World;
import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventBus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A manager's webhooks and its bots', against a real server. */
@Timeout(60)
class ManagedWebhooksTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T12:00:00Z");
  private ScriptedServer server;
  private BotManager manager;

  @BeforeEach
  void open() throws Exception {
    server = new ScriptedServer();
    for (int i = 0; i < 10; i++) {
      server.answers(200);
    }
    manager =
        BotManager.builder()
            .environment(World.concurrent(time))
            .webhook(Webhook.slack(server.url() + "/all"))
            .build();
    manager.add(failing("first").webhook(Webhook.chime(server.url() + "/own")).build());
    manager.add(failing("second").build());
    manager.start();
  }

  @AfterEach
  void close() throws Exception {
    manager.close();
    server.close();
  }

  private static BotSpec.Builder failing(String name) {
    return BotSpec.of(
        name,
        context -> {
          throw new IOException("disk full");
        });
  }

  private void settle() throws InterruptedException {
    assertTrue(manager.events().awaitEmpty(Duration.ofDays(1)));
  }

  /** Which webhook was told of which bot, since this was last asked. */
  private List<String> told() {
    List<ScriptedServer.Request> requests = List.copyOf(server.requests);
    server.requests.removeAll(requests);
    return requests.stream()
        .map(
            request ->
                request.line().replaceAll(".*s3cr3t(\\S+).*", "$1")
                    + request.body().replaceAll(".*ERROR (\\w+): .*", " $1"))
        .sorted()
        .toList();
  }

  @Test
  void aFailureIsToldToTheCommonOnesAndTheBotsOwn() throws Exception {
    manager.bot("second").runNow().join();
    settle();
    String body = server.requests.element().body();
    assertTrue(body.contains("second: run 1 failed after 1 attempt: IOException: disk full"), body);
    assertEquals(List.of("/all second"), told());
    manager.bot("first").runNow().join();
    settle();
    assertEquals(List.of("/all first", "/own first"), told());
    assertEquals(3, manager.webhooksDelivered());
    assertEquals(0, manager.webhooksFailed());
  }

  @Test
  void aStopDeliversWhatWasToldBeforeAndNothingAfter() throws Exception {
    manager.bot("first").runNow().join();
    manager.stop();
    assertEquals(List.of("/all first", "/own first"), told());
    manager
        .events()
        .publish(new BotEvent(time.instant(), "first", EventLevel.ERROR, "late", Map.of()));
    settle();
    assertEquals(List.of(), told());
  }

  @Test
  void aRestartDoesNotDoubleThem() throws Exception {
    manager.restart();
    manager.bot("first").runNow().join();
    settle();
    assertEquals(List.of("/all first", "/own first"), told());
  }

  @Test
  void aRemovedBotTakesItsOwnWithIt() throws Exception {
    manager.remove("first");
    manager.add(failing("first").build());
    manager.bot("first").runNow().join();
    settle();
    assertEquals(List.of("/all first"), told());
  }

  @Test
  void itsUrlIsInNoEventAndNoResult() throws Exception {
    Queue<String> texts = new ConcurrentLinkedQueue<>();
    manager.events().subscribe(EventBus.ALL, event -> texts.add(event.toString()));
    BotSpec spec = failing("third").webhook(Webhook.slack(server.url())).build();
    texts.add(spec.toString());
    manager.add(spec);
    texts.add(manager.bot("third").runNow().join().toString());
    texts.add(manager.metrics().toString());
    settle();
    assertTrue(texts.size() > 4, texts::toString);
    assertFalse(texts.toString().contains("s3cr3t"), texts::toString);
  }
}
