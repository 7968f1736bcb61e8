package dev.fanfare.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Misfire;
import dev.fanfare.bots.model.BotSchedule;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.runtime.result.FanfareException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T11:59:30Z");
  private final BotManager manager =
      BotManager.builder().environment(World.simulated(time)).build();
  private final Recorder recorder = new Recorder();

  private BotSpec.Builder bot(String... crons) {
    return BotSpec.of("bot", recorder).schedule(crons).zone(ZoneOffset.UTC);
  }

  private ManagedBot started(BotSpec.Builder spec) {
    manager.start();
    return manager.add(spec.build());
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-20T" + time + "Z");
  }

  @Test
  void everySlotFiresOnce() {
    started(bot("*/15 * * * *", "0 13 * * *"));
    time.advanceTo(at("13:20:00"));
    assertEquals(
        Stream.of("12:00:00", "12:15:00", "12:30:00", "12:45:00", "13:00:00", "13:15:00")
            .map(ScheduleTest::at)
            .toList(),
        recorder.slots);
  }

  @Test
  void aBotStartsAtItsSlotToTheNanosecond() {
    List<Instant> starts = new ArrayList<>();
    started(
        BotSpec.of("bot", context -> starts.add(time.instant()))
            .schedule("0 * * * *")
            .zone(ZoneOffset.UTC));
    time.advanceTo(at("14:30:00"));
    assertEquals(List.of(at("12:00:00"), at("13:00:00"), at("14:00:00")), starts);
  }

  @Test
  void slotsFollowTheClocksOfTheirZone() {
    time.jump(Duration.between(time.instant(), Instant.parse("2027-03-26T12:00:00Z")));
    started(bot().schedule(BotSchedule.of("30 2 * * *", ZoneId.of("Europe/Madrid"))));
    time.advanceTo(Instant.parse("2027-03-29T12:00:00Z"));
    assertEquals(
        List.of(
            Instant.parse("2027-03-27T01:30:00Z"),
            Instant.parse("2027-03-28T01:00:00Z"),
            Instant.parse("2027-03-29T00:30:00Z")),
        recorder.slots);
  }

  @Test
  void nothingFiresBeforeTheManagerStartsNorForSlotsFromBefore() {
    ManagedBot bot = manager.add(bot("* * * * *").build());
    time.advance(Duration.ofMinutes(5));
    assertEquals(Optional.empty(), bot.nextRun());
    manager.start();
    assertEquals(Optional.of(at("12:05:00")), bot.nextRun());
    assertEquals(0, recorder.count());
  }

  @Test
  void slotsSinceTheLastProcessCountAsMissedIfThatIsSaid() {
    started(bot("0 * * * *").missedSince(at("08:30:00")).misfire(Misfire.FIRE_ALL));
    time.advance(Duration.ofSeconds(1));
    assertEquals(List.of(at("09:00:00"), at("10:00:00"), at("11:00:00")), recorder.slots);
  }

  @Test
  void aNewScheduleWakesTheManagerAtOnce() {
    ManagedBot bot = started(bot("0 0 1 1 *"));
    assertTrue(bot.addSchedule(BotSchedule.of("0 12 * * *", ZoneOffset.UTC)));
    assertFalse(bot.addSchedule(BotSchedule.of("0 12 * * *", ZoneOffset.UTC)));
    assertEquals(2, bot.schedules().size());
    assertEquals(Optional.of(at("12:00:00")), bot.nextRun());
    time.advanceTo(at("12:00:00"));
    assertEquals(List.of(at("12:00:00")), recorder.slots);
  }

  @Test
  void aScheduleThatIsTakenAwayFiresNoMore() {
    ManagedBot bot = started(bot("0 * * * *", "30 * * * *"));
    time.advanceTo(at("12:10:00"));
    assertTrue(bot.removeSchedule(BotSchedule.of("@hourly", ZoneOffset.UTC)));
    assertFalse(bot.removeSchedule(BotSchedule.of("@hourly", ZoneOffset.UTC)));
    time.advanceTo(at("13:40:00"));
    assertEquals(List.of(at("12:00:00"), at("12:30:00"), at("13:30:00")), recorder.slots);
    assertTrue(bot.removeSchedule(BotSchedule.of("30 * * * *", ZoneOffset.UTC)));
    assertEquals(Optional.empty(), bot.nextRun());
    time.advanceTo(at("18:00:00"));
    assertEquals(3, recorder.count());
  }

  @Test
  void aBotChangesItsOwnScheduleFromInside() {
    manager.start();
    manager.add(
        BotSpec.of(
                "bot",
                context -> {
                  recorder.run(context);
                  ManagedBot self = manager.bot("bot");
                  self.addSchedule(BotSchedule.of("5 * * * *", ZoneOffset.UTC));
                  self.removeSchedule(BotSchedule.of("@hourly", ZoneOffset.UTC));
                })
            .schedule(BotSchedule.of("@hourly", ZoneOffset.UTC))
            .build());
    time.advanceTo(at("14:30:00"));
    assertEquals(
        List.of(at("12:00:00"), at("12:05:00"), at("13:05:00"), at("14:05:00")), recorder.slots);
  }

  @Test
  void isDueFromItsSlotUntilThatIsDealtWith() {
    ManagedBot bot = started(bot("0 12 * * *"));
    assertFalse(bot.isDue());
    time.jump(Duration.ofMinutes(1));
    assertTrue(bot.isDue());
    time.advance(Duration.ofSeconds(1));
    assertFalse(bot.isDue());
    assertEquals(1, recorder.count());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 59, 60, 3_600, 86_400, 31_536_000, 315_360_000})
  void aClockThatJumpsAheadFiresTheMissedSlotsTogether(long seconds) {
    started(bot("* * * * *"));
    time.advanceTo(at("12:00:30"));
    time.jump(Duration.ofSeconds(seconds));
    time.advance(Duration.ofSeconds(1));
    Instant now = time.instant();
    long due = now.getEpochSecond() / 60 - at("12:00:00").getEpochSecond() / 60;
    assertEquals(due == 0 ? 1 : 2, recorder.count());
    time.advance(Duration.ofMinutes(10));
    assertEquals((due == 0 ? 1 : 2) + 10, recorder.count());
    assertEquals(recorder.count(), new HashSet<>(recorder.slots).size());
  }

  @ParameterizedTest
  @EnumSource(Misfire.class)
  void aClockThatJumpsTenYearsAheadFollowsThePolicy(Misfire misfire) {
    ManagedBot bot = started(bot("0 * * * *").misfire(misfire));
    time.jump(Duration.ofDays(3652));
    time.advance(Duration.ofSeconds(1));
    int runs =
        switch (misfire) {
          case FIRE_ONCE -> 1;
          case SKIP -> 0;
          case FIRE_ALL -> 100;
        };
    assertEquals(runs, recorder.count());
    assertEquals(recorder.slots.stream().sorted().toList(), recorder.slots);
    assertTrue(bot.metrics().skippedSlots() > 0);
    assertEquals(time.instant().plusSeconds(29), bot.nextRun().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 60, 600, 3_600, 10_700})
  void aClockThatIsSetBackFiresNoSlotAgain(long seconds) {
    started(bot("* * * * *"));
    time.advanceTo(at("15:30:30"));
    int before = recorder.count();
    time.jump(Duration.ofSeconds(-seconds));
    time.advance(Duration.ofSeconds(seconds));
    assertEquals(before, recorder.count());
    time.advance(Duration.ofMinutes(5));
    assertEquals(before + 5, recorder.count());
    assertEquals(recorder.count(), new HashSet<>(recorder.slots).size());
  }

  @ParameterizedTest
  @ValueSource(longs = {10_900, 86_400, 315_360_000})
  void aClockThatIsSetFarBackWasWrongAndBotsBeginAnew(long seconds) {
    ManagedBot bot = started(bot("* * * * *"));
    time.advanceTo(at("15:30:30"));
    int before = recorder.count();
    time.jump(Duration.ofSeconds(-seconds));
    time.advance(Duration.ofSeconds(1));
    assertTrue(bot.nextRun().orElseThrow().isBefore(time.instant().plusSeconds(60)));
    time.advance(Duration.ofMinutes(5));
    assertEquals(before + 5, recorder.count());
  }

  @Test
  void theManagerSleepsASecondAtMostSoThatItSeesAJump() {
    started(bot("0 0 1 1 *"));
    time.jump(Duration.ofDays(60));
    time.advance(Duration.ofSeconds(1));
    assertEquals(List.of(Instant.parse("2027-01-01T00:00:00Z")), recorder.slots);
    assertEquals(1, time.timers());
  }

  @Test
  void aScheduleThatCannotBeIsRefused() {
    assertEquals(
        "bot 'bot': cron '61 * * * *': minute '61' is not 0 to 59",
        assertThrows(FanfareException.class, bot("61 * * * *")::build).getMessage());
    assertEquals(
        "bot 'bot': cron '0 0 30 2 *' never fires: none of its months has the day",
        assertThrows(FanfareException.class, bot("0 0 30 2 *")::build).getMessage());
  }
}
