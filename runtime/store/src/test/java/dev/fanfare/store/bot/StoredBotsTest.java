package dev.fanfare.store.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Misfire;
import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import dev.fanfare.bots.VirtualTime;
import dev.fanfare.bots.World;
import dev.fanfare.bots.model.BotMetrics;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.spi.BotHistory;
import dev.fanfare.bots.spi.FinishedRun;
import dev.fanfare.bots.spi.SlotClaim;
import dev.fanfare.store.Store;
import dev.fanfare.store.testing.OnEveryDatabase;
import dev.fanfare.store.testing.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** Bots whose slots are in a store. Two stores on one database stand for two processes. */
@Timeout(120)
class StoredBotsTest {

  private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2026-11-20T11:00:00Z");

  private final List<String> ran = new ArrayList<>();
  private boolean fails;

  private static FinishedRun finished(String bot, Instant slot, Instant cooldownUntil) {
    boolean failed = cooldownUntil != null;
    return new FinishedRun(
        bot, slot, null, slot, Duration.ofSeconds(5), failed, 3, failed ? 3 : 2, cooldownUntil);
  }

  @OnEveryDatabase
  void aSlotIsGrantedOnce(TestDatabase database) {
    try (Store first = Store.open(database.location());
        Store second = Store.open(database.location())) {
      StoredBots one = StoredBots.of(first);
      StoredBots other = StoredBots.of(second);
      assertEquals(List.of(TEN), one.claim("bot", List.of(TEN), true, TEN).granted());
      assertEquals(
          new SlotClaim(List.of(ELEVEN), List.of(), ""),
          other.claim("bot", List.of(TEN, ELEVEN), true, ELEVEN));
      assertEquals(List.of(TEN), one.claim("bot-2", List.of(TEN), true, TEN).granted());
      assertEquals(ELEVEN, one.history("bot").orElseThrow().lastSlot());
      other.release("bot", List.of(TEN, ELEVEN));
      assertEquals(List.of(ELEVEN), one.claim("bot", List.of(TEN, ELEVEN), true, TEN).granted());
    }
  }

  @OnEveryDatabase
  void aBotThatRunsElsewhereIsNotRunBesideUnlessItMay(TestDatabase database) {
    try (Store first = Store.open(database.location());
        Store second = Store.open(database.location())) {
      StoredBots one = StoredBots.of(first);
      StoredBots other = StoredBots.of(second);
      one.claim("bot", List.of(TEN), false, TEN);
      SlotClaim refused = other.claim("bot", List.of(ELEVEN), false, ELEVEN);
      assertEquals(
          new SlotClaim(List.of(), List.of(ELEVEN), "it is running in another process"), refused);
      Instant noon = ELEVEN.plusSeconds(3600);
      assertEquals(List.of(noon), other.claim("bot", List.of(noon), true, noon).granted());
      other.skipped("bot", noon);
      one.ended(finished("bot", TEN, null));
      Instant oneOClock = noon.plusSeconds(3600);
      assertEquals(
          List.of(oneOClock), other.claim("bot", List.of(oneOClock), false, noon).granted());
    }
  }

  @OnEveryDatabase
  void aCooldownHoldsInEveryProcess(TestDatabase database) {
    try (Store first = Store.open(database.location());
        Store second = Store.open(database.location())) {
      StoredBots one = StoredBots.of(first);
      one.claim("bot", List.of(TEN), false, TEN);
      one.ended(finished("bot", TEN, ELEVEN.plusSeconds(60)));
      StoredBots other = StoredBots.of(second);
      assertEquals(
          new SlotClaim(List.of(), List.of(ELEVEN), "it is cooling down"),
          other.claim("bot", List.of(ELEVEN), false, ELEVEN));
      Instant noon = ELEVEN.plusSeconds(3600);
      assertEquals(List.of(noon), other.claim("bot", List.of(noon), false, noon).granted());
      assertEquals(
          new BotHistory(noon, TEN, ELEVEN.plusSeconds(60), 1, 1, 3, 3, Duration.ofSeconds(5)),
          other.history("bot").orElseThrow());
    }
  }

  private BotManager manager(Store store, VirtualTime time) {
    BotManager manager =
        BotManager.builder().environment(World.simulated(time)).store(StoredBots.of(store)).build();
    manager.add(
        BotSpec.of(
                "hourly",
                context -> {
                  ran.add(context.slot().orElseThrow().toString().substring(11, 16));
                  if (fails) {
                    throw new IOException("no line");
                  }
                })
            .schedule("0 * * * *")
            .zone(ZoneOffset.UTC)
            .misfire(Misfire.FIRE_ALL)
            .cooldown(Duration.ofHours(3))
            .build());
    manager.start();
    return manager;
  }

  @OnEveryDatabase
  void aRestartKnowsWhatItMissedAndWhatWasCounted(TestDatabase database) {
    VirtualTime time = new VirtualTime("2026-11-20T09:30:00Z");
    try (Store store = Store.open(database.location())) {
      BotManager first = manager(store, time);
      time.advance(Duration.ofMinutes(31));
      first.close();
      assertEquals(List.of("10:00"), ran);
      time.advance(Duration.ofHours(3));
      try (BotManager second = manager(store, time)) {
        time.advance(Duration.ofMinutes(1));
        assertEquals(List.of("10:00", "11:00", "12:00", "13:00"), ran);
        BotMetrics metrics = second.bot("hourly").metrics();
        assertEquals(4, metrics.runs());
        assertEquals(4, metrics.attempts());
        assertEquals(0, metrics.errors());
      }
    }
  }

  @OnEveryDatabase
  void aCooldownOutlivesTheProcess(TestDatabase database) {
    VirtualTime time = new VirtualTime("2026-11-20T09:30:00Z");
    fails = true;
    try (Store store = Store.open(database.location())) {
      BotManager first = manager(store, time);
      time.advance(Duration.ofMinutes(31));
      first.close();
      fails = false;
      try (BotManager second = manager(store, time)) {
        assertEquals(BotState.COOLDOWN, second.bot("hourly").state());
        assertEquals(1, second.bot("hourly").metrics().failedRuns());
        time.advance(Duration.ofHours(4));
        assertEquals(List.of("10:00", "13:00", "14:00"), ran);
      }
    }
  }

  @OnEveryDatabase
  void twoManagersShareTheSlots(TestDatabase database) {
    VirtualTime time = new VirtualTime("2026-11-20T09:30:00Z");
    try (Store first = Store.open(database.location());
        Store second = Store.open(database.location());
        BotManager one = manager(first, time);
        BotManager other = manager(second, time)) {
      time.advance(Duration.ofHours(5));
      assertEquals(List.of("10:00", "11:00", "12:00", "13:00", "14:00"), ran);
      assertTrue(one.isStarted() && other.isStarted());
    }
  }
}
