package dev.fanfare.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.runtime.result.RunState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CooldownTest {

  private static final Instant START = Instant.parse("2026-11-20T11:59:30Z");

  private final VirtualTime time = new VirtualTime(START.toString());
  private final BotManager manager =
      BotManager.builder().environment(World.simulated(time)).build();
  private final List<Instant> starts = new ArrayList<>();
  private boolean fails = true;
  private Duration takes = Duration.ZERO;

  private ManagedBot bot(Duration cooldown, Overlap overlap) {
    manager.start();
    return manager.add(
        BotSpec.of(
                "bot",
                context -> {
                  starts.add(time.instant());
                  SimulatedThreads.takes(takes);
                  if (fails) {
                    throw new IOException("no");
                  }
                })
            .schedule("*/10 * * * *")
            .zone(ZoneOffset.UTC)
            .cooldown(cooldown)
            .overlap(overlap)
            .misfire(Misfire.FIRE_ALL)
            .build());
  }

  private static Instant at(String minute) {
    return Instant.parse("2026-11-20T" + minute + ":00Z");
  }

  @Test
  void restsAfterAFailedRunAndLeavesSlotsOut() {
    ManagedBot bot = bot(Duration.ofMinutes(25), Overlap.SKIP);
    time.advanceTo(at("12:00"));
    assertEquals(BotState.COOLDOWN, bot.state());
    assertTrue(bot.isCoolingDown());
    assertEquals(Optional.of(at("12:25")), bot.cooldownUntil());
    assertEquals(at("12:00"), bot.metrics().since());
    assertEquals(at("12:25"), bot.metrics().cooldownUntil());
    fails = false;
    time.advanceTo(at("12:24"));
    assertEquals(BotState.COOLDOWN, bot.state());
    time.advanceTo(at("12:25"));
    assertEquals(BotState.IDLE, bot.state());
    assertFalse(bot.isCoolingDown());
    assertEquals(Optional.empty(), bot.cooldownUntil());
    assertEquals(at("12:25"), bot.metrics().since());
    time.advanceTo(at("12:45"));
    assertEquals(List.of(at("12:00"), at("12:30"), at("12:40")), starts);
    assertEquals(2, bot.metrics().skippedSlots());
    assertEquals(at("12:40"), bot.metrics().since());
  }

  @Test
  void withoutACooldownItIsInErrorUntilItRunsAgain() {
    ManagedBot bot = bot(Duration.ZERO, Overlap.SKIP);
    time.advanceTo(at("12:05"));
    assertEquals(BotState.ERROR, bot.state());
    assertEquals(at("12:00"), bot.metrics().since());
    assertFalse(bot.isCoolingDown());
    fails = false;
    time.advanceTo(at("12:10"));
    assertEquals(BotState.IDLE, bot.state());
    assertEquals(at("12:10"), bot.metrics().since());
  }

  @Test
  void byHandItRunsAlsoWhileItRestsAndAnswersMeanwhile() {
    ManagedBot bot = bot(Duration.ofMinutes(30), Overlap.SKIP);
    time.advanceTo(at("12:00"));
    takes = Duration.ofMinutes(5);
    fails = false;
    var run = bot.runNow();
    assertEquals(BotState.RUNNING, bot.state());
    assertTrue(bot.isCoolingDown());
    assertEquals(Optional.of(at("12:30")), bot.cooldownUntil());
    time.advanceTo(at("12:06"));
    assertEquals(RunState.SUCCEEDED, run.join().state());
    // It has shown that it works.
    assertFalse(bot.isCoolingDown());
    assertEquals(BotState.IDLE, bot.state());
  }

  @Test
  void whatWaitsIsLeftOutWhenTheRunBeforeItFails() {
    ManagedBot bot = bot(Duration.ofMinutes(25), Overlap.QUEUE);
    takes = Duration.ofMinutes(12);
    time.advanceTo(at("12:20"));
    assertEquals(List.of(at("12:00")), starts);
    assertEquals(BotState.COOLDOWN, bot.state());
    assertEquals(2, bot.metrics().skippedSlots());
  }

  @Test
  void missedSlotsAreLeftOutInACooldownToo() {
    ManagedBot bot = bot(Duration.ofHours(5), Overlap.SKIP);
    time.advanceTo(at("12:00"));
    time.jump(Duration.ofHours(1));
    time.advance(Duration.ofSeconds(2));
    assertEquals(1, starts.size());
    assertEquals(6, bot.metrics().skippedSlots());
  }

  @Test
  void aRestIsAsLongAsItWasSaidHoweverTheWallClockJumps() {
    ManagedBot bot = bot(Duration.ofMinutes(25), Overlap.SKIP);
    time.advanceTo(at("12:00"));
    time.jump(Duration.ofDays(-3650));
    assertEquals(Optional.of(time.instant().plus(Duration.ofMinutes(25))), bot.cooldownUntil());
    time.advance(Duration.ofMinutes(24));
    assertTrue(bot.isCoolingDown());
    time.advance(Duration.ofMinutes(1));
    assertFalse(bot.isCoolingDown());
  }

  @Test
  void stoppingAndStartingItEndsTheRest() {
    ManagedBot bot = bot(Duration.ofHours(5), Overlap.SKIP);
    time.advanceTo(at("12:00"));
    assertTrue(bot.stop(Duration.ZERO));
    bot.start();
    assertFalse(bot.isCoolingDown());
    time.advanceTo(at("12:10"));
    assertEquals(2, starts.size());
  }
}
