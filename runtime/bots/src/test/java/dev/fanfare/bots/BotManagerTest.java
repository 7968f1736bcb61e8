package dev.fanfare.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.bots.model.BotMetrics;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.model.BotWatcher;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotManagerTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T11:59:30Z");
  private final BotManager manager =
      BotManager.builder().environment(World.simulated(time)).build();

  private static BotSpec spec(String name) {
    return BotSpec.of(name, context -> {}).build();
  }

  @Test
  void keepsBotsByName() {
    ManagedBot b = manager.add(spec("b"));
    ManagedBot a = manager.add(spec("a"));
    assertEquals(List.of(a, b), manager.bots());
    assertEquals(b, manager.bot("b"));
    assertTrue(manager.remove("a"));
    assertFalse(manager.remove("a"));
    assertEquals(List.of(b), manager.bots());
  }

  @Test
  void refusesASecondBotOfTheSameName() {
    manager.add(spec("nightly"));
    FanfareException refused =
        assertThrows(FanfareException.class, () -> manager.add(spec("nightly")));
    assertEquals("there is a bot 'nightly' already", refused.getMessage());
    manager.remove("nightly");
    manager.add(spec("nightly"));
  }

  @Test
  void namesTheNearestBot() {
    manager.add(spec("nightly"));
    assertEquals(
        "there is no bot 'nigthly'; did you mean 'nightly'?",
        assertThrows(FanfareException.class, () -> manager.bot("nigthly")).getMessage());
    assertEquals(
        "there is no bot 'x'",
        assertThrows(FanfareException.class, () -> manager.bot("x")).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Nightly", "1st", "a b", "a*", "ä"})
  void refusesNamesThatAreNone(String name) {
    assertThrows(FanfareException.class, () -> spec(name));
  }

  @Test
  void runsAllNow() {
    manager.start();
    manager.add(spec("good"));
    manager.add(
        BotSpec.of(
                "bad",
                context -> {
                  throw new IOException("no");
                })
            .build());
    List<BotResult> results = manager.runAllNow().join();
    assertEquals(List.of("bad", "good"), results.stream().map(BotResult::bot).toList());
    assertEquals(
        List.of(RunState.FAILED, RunState.SUCCEEDED),
        results.stream().map(BotResult::state).toList());
  }

  @Test
  void runsNothingWhileItIsNotStarted() {
    ManagedBot bot = manager.add(spec("bot"));
    assertEquals(RunState.SKIPPED, bot.runNow().join().state());
    assertEquals(RunState.SKIPPED, manager.runAllNow().join().get(0).state());
    assertEquals(0, bot.metrics().runs());
  }

  @Test
  void countsWhatBotsDo() {
    manager.start();
    ManagedBot bot =
        manager.add(
            BotSpec.of("bot", context -> SimulatedThreads.takes(Duration.ofMinutes(3)))
                .schedule("*/10 * * * *")
                .zone(ZoneOffset.UTC)
                .build());
    manager.add(spec("idle"));
    time.advanceTo(Instant.parse("2026-11-20T12:11:00Z"));
    assertEquals(
        List.of(
            new BotMetrics(
                "bot",
                BotState.RUNNING,
                Instant.parse("2026-11-20T12:10:00Z"),
                2,
                1,
                0,
                1,
                0,
                0,
                Instant.parse("2026-11-20T12:10:00Z"),
                Duration.ofMinutes(3),
                Duration.ofMinutes(3),
                Instant.parse("2026-11-20T12:20:00Z"),
                null),
            new BotMetrics(
                "idle",
                BotState.IDLE,
                Instant.parse("2026-11-20T11:59:30Z"),
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                Duration.ZERO,
                null,
                null)),
        manager.metrics());
    assertEquals(manager.metrics().get(0), bot.metrics());
  }

  @Test
  void watchersLearnOfEveryBot() throws Exception {
    List<String> seen = new ArrayList<>();
    manager.add(spec("a"));
    AutoCloseable watch =
        manager.watch(
            new BotWatcher() {
              @Override
              public void added(ManagedBot bot) {
                seen.add("+" + bot.name());
              }

              @Override
              public void removed(ManagedBot bot) {
                seen.add("-" + bot.name());
              }
            });
    manager.add(spec("b"));
    manager.remove("a");
    watch.close();
    manager.remove("b");
    assertEquals(List.of("+a", "+b", "-a"), seen);
  }

  @Test
  void findsOutAtItsStartWhatCannotRunHere() {
    BotSpec broken =
        BotSpec.of("broken", context -> {})
            .threadSetup(
                () -> {
                  throw new FanfareException("no such library");
                })
            .build();
    manager.add(broken);
    String message = "bot 'broken' cannot run here: no such library";
    assertEquals(message, assertThrows(FanfareException.class, manager::start).getMessage());
    assertFalse(manager.isStarted());
    manager.remove("broken");
    manager.start();
    assertEquals(
        message, assertThrows(FanfareException.class, () -> manager.add(broken)).getMessage());
  }

  @Test
  void settingsThatCannotBeAreRefusedWithTheirRange() {
    BotSpec.Builder bot = BotSpec.of("bot", context -> {});
    assertEquals(
        "retries 1001 of bot 'bot' is not within 0 to 1000",
        assertThrows(FanfareException.class, () -> bot.retries(1001)).getMessage());
    assertEquals(
        "cooldown PT-1S of bot 'bot' is not 0 or more",
        assertThrows(FanfareException.class, () -> bot.cooldown(Duration.ofSeconds(-1)))
            .getMessage());
    assertEquals(
        "timeout PT0S of bot 'bot' is not more than zero",
        assertThrows(FanfareException.class, () -> bot.timeout(Duration.ZERO)).getMessage());
  }
}
