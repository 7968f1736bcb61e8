package dev.fanfare.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.Misfire;
import dev.fanfare.api.Outcome;
import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.event.EventDelivery;
import dev.fanfare.bots.event.EventDestination;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.spi.Environment;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a manager and its bots offer beside running on schedules. */
@Timeout(60)
class ManagedLifeTest {

  private static final Duration EVER = Duration.ofSeconds(Long.MAX_VALUE);

  private final VirtualTime time = new VirtualTime("2026-11-20T12:00:00Z");
  private final BotManager manager =
      BotManager.builder().name("main").environment(World.simulated(time)).build();
  private final List<String> told = new ArrayList<>();

  private final class Remembered implements EventDestination {
    final String name;
    int open;
    int closed;

    Remembered(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Set<EventLevel> levels() {
      return Set.of(EventLevel.ERROR);
    }

    @Override
    public EventDelivery open(Environment environment) {
      open++;
      return new EventDelivery() {
        @Override
        public boolean deliver(String id, BotEvent event) {
          told.add(name + " " + event.bot());
          return true;
        }

        @Override
        public void close() {
          closed++;
        }
      };
    }
  }

  private static BotSpec failing(String name) {
    return BotSpec.of(
            name,
            context -> {
              throw new IOException("disk full");
            })
        .build();
  }

  @Test
  void webhooksComeAndGoWhileBotsLive() {
    manager.start();
    ManagedBot first = manager.add(failing("first"));
    manager.add(failing("second"));
    Remembered common = new Remembered("common");
    Remembered own = new Remembered("own");
    manager.addWebhook(common);
    first.addWebhook(own);
    first.runNow();
    manager.bot("second").runNow();
    assertEquals(List.of("common first", "own first", "common second"), told);
    assertTrue(first.removeWebhook("own"));
    assertFalse(first.removeWebhook("own"));
    assertTrue(manager.removeWebhook("common"));
    first.runNow();
    assertEquals(3, told.size());
    assertEquals(List.of(1, 1, 1, 1), List.of(common.open, common.closed, own.open, own.closed));
  }

  @Test
  void aWebhookAddedBeforeTheStartOpensWithIt() {
    ManagedBot bot = manager.add(failing("first"));
    Remembered own = new Remembered("own");
    bot.addWebhook(own);
    assertEquals(0, own.open);
    manager.start();
    assertEquals(1, own.open);
    manager.stop();
    assertEquals(1, own.closed);
  }

  @Test
  void aBotWhoseWebhookCannotBeOpenedIsNotHalfAdded() {
    manager.start();
    EventDestination broken =
        new EventDestination() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Set<EventLevel> levels() {
            return Set.of(EventLevel.ERROR);
          }

          @Override
          public EventDelivery open(Environment environment) {
            throw new IllegalStateException("no network");
          }
        };
    BotSpec spec = BotSpec.of("bot", context -> {}).webhook(broken).build();
    assertThrows(IllegalStateException.class, () -> manager.add(spec));
    assertEquals(List.of(), manager.bots());
    manager.add(failing("bot"));
  }

  @Test
  void theManagerPublishesWhatHappensToIt() {
    List<String> messages = new ArrayList<>();
    List<String> bots = new ArrayList<>();
    manager.events().subscribe(EventBus.MANAGER, event -> messages.add(event.message()));
    manager.events().subscribe(EventBus.ALL, event -> bots.add(event.bot()));
    manager.add(failing("first"));
    manager.start();
    var unused = manager.runAllNow();
    manager.remove("first");
    manager.stop();
    assertEquals(
        List.of(
            "manager 'main': bot 'first' added",
            "manager 'main': started",
            "manager 'main': running all 1 bots",
            "manager 'main': bot 'first' removed",
            "manager 'main': stopping",
            "manager 'main': stopped"),
        messages);
    assertEquals(Set.of("first"), Set.copyOf(bots));
  }

  @Test
  void textsSayNameAndState() {
    ManagedBot bot = manager.add(failing("first"));
    assertEquals("bot manager 'main' (stopped, bots: 1)", manager.toString());
    assertEquals("bot 'first' (IDLE)", bot.toString());
    manager.start();
    bot.runNow();
    assertEquals("bot 'first' (ERROR)", bot.toString());
    assertEquals("bot manager 'main' (started, bots: 1)", manager.toString());
    assertEquals(Instant.parse("2026-11-20T12:00:00Z"), bot.created());
    assertEquals(bot.created(), manager.created());
  }

  @Test
  void aBotIsDueForACallerWhoRunsItHimself() {
    BotSpec hourly = BotSpec.of("hourly", context -> {}).schedule("0 * * * *").build();
    ManagedBot bot = manager.add(hourly);
    assertFalse(bot.isDue(true));
    time.advance(Duration.ofMinutes(90));
    assertTrue(bot.isDue());
    assertTrue(bot.isDue(true));
    assertFalse(bot.isDue(true));
    time.advance(Duration.ofHours(1));
    assertTrue(bot.isDue());
    bot.setLastRun(Instant.MAX);
    assertFalse(bot.isDue());
    assertEquals(time.instant(), bot.metrics().lastRun());
  }

  @Test
  void slotsSinceTheLastRunElsewhereAreMissed() {
    List<Instant> slots = new ArrayList<>();
    BotSpec hourly =
        BotSpec.of("hourly", context -> slots.add(context.slot().orElseThrow()))
            .schedule("0 * * * *")
            .zone(ZoneOffset.UTC)
            .misfire(Misfire.FIRE_ALL)
            .build();
    manager.add(hourly).setLastRun(Instant.parse("2026-11-20T09:10:00Z"));
    time.advance(Duration.ofMinutes(5));
    manager.start();
    time.advance(Duration.ofMinutes(1));
    assertEquals(
        List.of("10", "11", "12"),
        slots.stream().map(s -> s.toString().substring(11, 13)).toList());
  }

  @Test
  void aValueStandsInResultAndEvent() {
    List<Object> values = new ArrayList<>();
    manager.events().subscribe("count", event -> values.add(event.data().get("value")));
    manager.start();
    ManagedBot bot = manager.add(BotSpec.returning("count", context -> 42).build());
    assertEquals(42, bot.runNow().join().value());
    assertEquals(42, values.get(values.size() - 1));
    manager.remove("count");
    bot = manager.add(BotSpec.returning("count", context -> Outcome.of("ok")).build());
    assertEquals("ok", bot.runNow().join().value());
  }

  @Test
  void aFailedOutcomeFailsTheAttempt() {
    manager.start();
    AtomicInteger calls = new AtomicInteger();
    ManagedBot bot =
        manager.add(
            BotSpec.returning(
                    "count",
                    context ->
                        calls.incrementAndGet() < 3
                            ? Outcome.failed("no answer")
                            : Outcome.of(calls.get()))
                .retries(1)
                .build());
    CompletableFuture<BotResult> failed = bot.runNow();
    time.advance(Duration.ofMinutes(1));
    assertEquals(RunState.FAILED, failed.join().state());
    assertEquals("no answer", String.valueOf(failed.join().failure().getMessage()));
    assertEquals(3, bot.runNow().join().value());
  }

  @Test
  void noMoreRunsThanTheBoundAreUnderWay() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<CompletableFuture<BotResult>> results = new ArrayList<>();
    try (BotManager bounded = BotManager.builder().maxRunning(2).build()) {
      for (int i = 0; i < 6; i++) {
        bounded.add(
            BotSpec.of(
                    "bot-" + i,
                    context -> {
                      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                      go.await();
                      inside.decrementAndGet();
                    })
                .build());
      }
      bounded.start();
      bounded.bots().forEach(bot -> results.add(bot.runNow()));
      while (inside.get() < 2) {
        Thread.onSpinWait();
      }
      assertTrue(
          bounded.bots().stream().allMatch(bot -> bot.state() == BotState.RUNNING),
          bounded.bots()::toString);
      go.countDown();
      for (CompletableFuture<BotResult> result : results) {
        assertEquals(RunState.SUCCEEDED, result.get().state());
      }
    }
    assertEquals(2, most.get());
  }

  @Test
  void aRunThatIsCancelledWhileItWaitsLetsTheNextOneIn() {
    VirtualTime clock = new VirtualTime("2026-11-20T12:00:00Z");
    BotManager bounded =
        BotManager.builder().maxRunning(1).environment(World.threaded(clock)).build();
    CountDownLatch go = new CountDownLatch(1);
    bounded.start();
    ManagedBot first = bounded.add(BotSpec.of("first", context -> go.await()).build());
    ManagedBot second = bounded.add(BotSpec.of("second", context -> {}).build());
    ManagedBot third = bounded.add(BotSpec.of("third", context -> {}).build());
    CompletableFuture<BotResult> running = first.runNow();
    CompletableFuture<BotResult> cancelled = second.runNow();
    CompletableFuture<BotResult> last = third.runNow();
    bounded.remove("second");
    assertEquals(RunState.CANCELLED, cancelled.join().state());
    go.countDown();
    assertEquals(RunState.SUCCEEDED, running.join().state());
    assertEquals(RunState.SUCCEEDED, last.join().state());
    bounded.close();
  }

  @Test
  void timesWithoutEndAreTakenAsAHundredYears() throws Exception {
    assertTrue(manager.events().awaitEmpty(EVER));
    BotSpec spec =
        BotSpec.of(
                "ever",
                context -> {
                  throw new IOException("disk full");
                })
            .retries(1)
            .linearBackoff(Duration.ofSeconds(1), EVER)
            .timeout(EVER)
            .cooldown(EVER)
            .missedSince(Instant.MAX)
            .schedule("0 * * * *")
            .build();
    ManagedBot bot = manager.add(spec);
    manager.start();
    time.advance(Duration.ofHours(2));
    assertEquals(1, bot.metrics().failedRuns());
    assertEquals(BotState.COOLDOWN, bot.state());
    assertTrue(bot.stop(EVER));
    bot.restart(EVER);
    assertEquals(List.of(), manager.stop(EVER));
  }

  @Test
  void slotsSinceTheBeginningOfTimeAreMissedAsOthers() {
    BotSpec spec =
        BotSpec.of("old", context -> {})
            .missedSince(Instant.MIN)
            .misfire(Misfire.FIRE_ONCE)
            .schedule("0 0 1 1 *")
            .zone(ZoneOffset.UTC)
            .build();
    ManagedBot bot = manager.add(spec);
    manager.start();
    time.advance(Duration.ofSeconds(1));
    assertEquals(1, bot.metrics().runs());
  }

  @Test
  void aNegativeGraceIsRefusedBeforeAnythingIsChanged() {
    ManagedBot bot = manager.add(failing("first"));
    manager.start();
    Duration past = Duration.ofSeconds(Long.MIN_VALUE);
    assertThrows(FanfareException.class, () -> bot.stop(past));
    assertThrows(FanfareException.class, () -> bot.restart(past));
    FanfareException refused =
        assertThrows(FanfareException.class, () -> manager.stop(Duration.ofSeconds(-1)));
    assertEquals("grace PT-1S is negative; it is 0 or more", refused.getMessage());
    assertTrue(manager.isStarted());
    assertEquals(1, bot.runNow().join().run());
  }

  @Test
  void aFailureEventHasWhatAReaderAsksNext() {
    List<BotEvent> events = new ArrayList<>();
    manager.events().subscribe("nightly", Set.of(EventLevel.ERROR), events::add);
    manager.start();
    manager.add(
        BotSpec.of(
                "nightly",
                context -> {
                  throw new IOException("disk full");
                })
            .schedule("0 * * * *")
            .zone(ZoneId.of("Europe/Madrid"))
            .build());
    time.advance(Duration.ofMinutes(150));
    Map<String, ?> data = events.get(1).data();
    assertEquals("IOException: disk full", data.get("cause"));
    assertEquals(Instant.parse("2026-11-20T13:00:00Z"), data.get("failingSince"));
    assertEquals(Instant.parse("2026-11-20T15:00:00Z"), data.get("nextSlot"));
    assertEquals(ZoneId.of("Europe/Madrid"), data.get("zone"));
    assertEquals(1, data.get("attempts"));
  }

  @Test
  void noMessageDependsOnTheLocale() {
    List<String> messages = new ArrayList<>();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      manager.events().subscribe(EventBus.ALL, event -> messages.add(event.message()));
      manager.start();
      manager.add(failing("first")).runNow();
      assertEquals(
          List.of("run 1 started", "run 1 failed after 1 attempt: IOException: disk full"),
          messages);
    } finally {
      Locale.setDefault(before);
    }
  }
}
