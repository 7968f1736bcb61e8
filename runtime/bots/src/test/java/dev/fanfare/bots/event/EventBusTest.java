package dev.fanfare.bots.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.Muted;
import dev.fanfare.bots.VirtualTime;
import dev.fanfare.runtime.Fanfare;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(60)
class EventBusTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T12:00:00Z");
  private final EventBus bus = new EventBus(1000, Fanfare.environment().background(), time);
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  private static BotEvent event(String bot, EventLevel level, String message) {
    return new BotEvent(Instant.EPOCH, bot, level, message, Map.of());
  }

  private void publish(String bot, String message) {
    bus.publish(event(bot, EventLevel.INFO, message));
  }

  private void settle() throws InterruptedException {
    assertTrue(bus.awaitEmpty(Duration.ofHours(1)));
  }

  @Test
  void bringsEventsToWhoWantsTheBotOrAll() throws Exception {
    bus.subscribe("a", event -> heard.add("a:" + event.message()));
    bus.subscribe(EventBus.ALL, event -> heard.add("*:" + event.message()));
    publish("a", "1");
    publish("b", "2");
    settle();
    assertEquals(List.of("*:1", "*:2", "a:1"), heard.stream().sorted().toList());
  }

  @Test
  void bringsOnlyTheLevelsThatAreWanted() throws Exception {
    bus.subscribe("a", List.of(EventLevel.ERROR, EventLevel.DEBUG), e -> heard.add(e.message()));
    for (EventLevel level : EventLevel.values()) {
      bus.publish(event("a", level, level.name()));
      assertEquals(level == EventLevel.ERROR || level == EventLevel.DEBUG, bus.wants("a", level));
    }
    settle();
    assertEquals(List.of("DEBUG", "ERROR"), heard);
    assertFalse(bus.wants("b", EventLevel.ERROR));
  }

  @Test
  void anEventKeepsItsDataInOrder() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("z", 1);
    data.put("a", null);
    BotEvent event = new BotEvent(Instant.EPOCH, "a", EventLevel.INFO, "m", data);
    data.clear();
    assertEquals("{z=1, a=null}", event.data().toString());
    assertThrows(UnsupportedOperationException.class, () -> event.data().clear());
  }

  @Test
  void keepsTheOrderOfEachBotWhateverItsPublishersDo() throws Exception {
    Map<String, List<Integer>> byBot = new HashMap<>();
    bus.subscribe(
        EventBus.ALL,
        event ->
            byBot
                .computeIfAbsent(event.bot(), bot -> new ArrayList<>())
                .add(Integer.parseInt(event.message())));
    List<Thread> publishers =
        IntStream.range(0, 4).mapToObj(i -> new Thread(() -> publish250("bot" + i))).toList();
    publishers.forEach(Thread::start);
    for (Thread publisher : publishers) {
      publisher.join();
    }
    settle();
    assertEquals(4, byBot.size());
    List<Integer> inOrder = IntStream.range(0, 250).boxed().toList();
    byBot.values().forEach(messages -> assertEquals(inOrder, messages));
  }

  private void publish250(String bot) {
    for (int n = 0; n < 250; n++) {
      publish(bot, String.valueOf(n));
    }
  }

  @Test
  void unsubscribedItHearsNoMore() throws Exception {
    EventSubscription subscription = bus.subscribe("a", event -> heard.add(event.message()));
    publish("a", "1");
    settle();
    subscription.close();
    subscription.close();
    publish("a", "2");
    settle();
    assertEquals(List.of("1"), heard);
  }

  @Test
  void aSlowCallbackDelaysNeitherThePublisherNorOthers() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    EventSubscription slow =
        bus.subscribe(
            "a",
            event -> {
              blocked.countDown();
              await(release);
              heard.add(event.message());
            });
    publish("a", "first");
    blocked.await();
    for (int i = 0; i < 600; i++) {
      publish("a", "info");
      bus.publish(event("a", EventLevel.DEBUG, "debug"));
    }
    CountDownLatch others = new CountDownLatch(1);
    bus.subscribe("a", event -> others.countDown());
    bus.publish(event("a", EventLevel.ERROR, "error"));
    others.await();
    assertEquals(201, slow.dropped());
    assertEquals(201, bus.dropped());
    release.countDown();
    settle();
    assertEquals(1001, heard.size());
    assertEquals(399, Collections.frequency(heard, "debug"));
    assertEquals("error", heard.get(1000));
    slow.close();
    assertEquals(201, bus.dropped());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void awaitEmptyKeepsItsTimeout() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    bus.subscribe(
        "a",
        event -> {
          blocked.countDown();
          await(release);
        });
    assertTrue(bus.awaitEmpty(Duration.ZERO));
    publish("a", "1");
    blocked.await();
    CompletableFuture<Boolean> empty = CompletableFuture.supplyAsync(this::emptyInTime);
    time.awaitTimer(Duration.ofSeconds(5));
    time.advance(Duration.ofMillis(4999));
    assertFalse(empty.isDone());
    time.advance(Duration.ofMillis(1));
    assertFalse(empty.get());
    CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(this::emptyInTime);
    time.awaitTimer(Duration.ofSeconds(5));
    release.countDown();
    assertTrue(second.get());
  }

  private boolean emptyInTime() {
    try {
      return bus.awaitEmpty(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCallbackMaySubscribePublishUnsubscribeAndWait() throws Exception {
    CompletableFuture<EventSubscription> own = new CompletableFuture<>();
    own.complete(
        bus.subscribe(
            "a",
            event -> {
              heard.add("outer " + event.message());
              bus.subscribe("b", inner -> heard.add("inner " + inner.message()));
              publish("b", "2");
              // It waits for the others; else it would wait for itself.
              assertTrue(emptyInTime());
              own.join().close();
            }));
    publish("a", "1");
    settle();
    publish("a", "2");
    settle();
    assertEquals(List.of("outer 1", "inner 2"), heard);
  }

  @Test
  @ExtendWith(Muted.class)
  void whatACallbackThrowsEndsNothing() throws Exception {
    bus.subscribe(
        "a",
        event -> {
          heard.add(event.message());
          throw new StackOverflowError();
        });
    publish("a", "1");
    publish("a", "2");
    settle();
    assertEquals(List.of("1", "2"), heard);
  }

  @Test
  void calledBackItKnowsIt() throws Exception {
    CompletableFuture<Boolean> inside = new CompletableFuture<>();
    bus.subscribe("a", event -> inside.complete(EventBus.isCallback()));
    publish("a", "1");
    assertTrue(inside.get());
    assertFalse(EventBus.isCallback());
  }

  @Test
  void aLongBacklogIsTakenInSeveralGoes() throws Exception {
    EventBus large = new EventBus(10_000, Fanfare.environment().background(), time);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch all = new CountDownLatch(5000);
    large.subscribe(
        "a",
        event -> {
          await(release);
          all.countDown();
        });
    for (int i = 0; i < 5000; i++) {
      large.publish(event("a", EventLevel.INFO, "x"));
    }
    release.countDown();
    all.await();
    assertEquals(0, large.dropped());
  }
}
