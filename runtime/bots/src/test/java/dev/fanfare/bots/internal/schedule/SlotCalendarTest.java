package dev.fanfare.bots.internal.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Misfire;
import dev.fanfare.bots.model.BotSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlotCalendarTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private static BotSchedule utc(String cron) {
    return BotSchedule.of(cron, ZoneOffset.UTC);
  }

  private static SlotCalendar agenda(String... crons) {
    return new SlotCalendar(Stream.of(crons).map(SlotCalendarTest::utc).toList(), NOON);
  }

  @ParameterizedTest
  @EnumSource(Misfire.class)
  void aSlotOnTimeRunsUnderEveryPolicy(Misfire misfire) {
    SlotCalendar agenda = agenda("*/10 * * * *");
    Instant slot = NOON.plus(Duration.ofMinutes(10));
    assertEquals(DueSlots.NOTHING, agenda.take(slot.minusNanos(1), misfire));
    assertEquals(new DueSlots(List.of(slot), 0), agenda.take(slot.plusSeconds(59), misfire));
    assertEquals(DueSlots.NOTHING, agenda.take(slot.plusSeconds(59), misfire));
    assertEquals(Optional.of(slot.plus(Duration.ofMinutes(10))), agenda.next());
  }

  @Test
  void afterItsMinuteASlotHasBeenMissed() {
    Instant late = NOON.plus(Duration.ofMinutes(11));
    Instant slot = NOON.plus(Duration.ofMinutes(10));
    assertEquals(new DueSlots(List.of(), 1), agenda("*/10 * * * *").take(late, Misfire.SKIP));
    assertEquals(
        new DueSlots(List.of(slot), 0), agenda("*/10 * * * *").take(late, Misfire.FIRE_ONCE));
    assertEquals(
        new DueSlots(List.of(slot), 0), agenda("*/10 * * * *").take(late, Misfire.FIRE_ALL));
  }

  @Test
  void severalMissedSlotsFollowThePolicy() {
    Instant now = NOON.plus(Duration.ofMinutes(35));
    List<Instant> slots =
        List.of(
            NOON.plus(Duration.ofMinutes(10)),
            NOON.plus(Duration.ofMinutes(20)),
            NOON.plus(Duration.ofMinutes(30)));
    assertEquals(
        new DueSlots(slots.subList(2, 3), 2), agenda("*/10 * * * *").take(now, Misfire.FIRE_ONCE));
    assertEquals(new DueSlots(List.of(), 3), agenda("*/10 * * * *").take(now, Misfire.SKIP));
    assertEquals(new DueSlots(slots, 0), agenda("*/10 * * * *").take(now, Misfire.FIRE_ALL));
  }

  @Test
  void theLastOfSeveralMayBeOnTime() {
    Instant now = NOON.plus(Duration.ofMinutes(30));
    assertEquals(
        new DueSlots(List.of(now), 2),
        agenda("*/10 * * * *").take(now.plusSeconds(1), Misfire.SKIP));
  }

  @ParameterizedTest
  @CsvSource({
    "* * * * *, 1",
    "* * * * *, 31",
    "0 * * * *, 365",
    "30 2 * * *, 3653",
    "*/20 * * 1 *, 800",
    "0 0 29 2 *, 3653"
  })
  void aLongGapIsDealtWithAtOnceAndExactly(String cron, int days) {
    for (Instant now :
        List.of(NOON.plus(Duration.ofDays(days)), NOON.plusSeconds(days * 86_500L))) {
      List<Instant> all = slotsUpTo(utc(cron), now);
      List<Instant> last = all.subList(Math.max(0, all.size() - 1), all.size());
      assertEquals(last, agenda(cron).take(now, Misfire.FIRE_ONCE).runs());

      List<Instant> onTime = last.stream().filter(s -> s.plusSeconds(60).isAfter(now)).toList();
      assertEquals(onTime, agenda(cron).take(now, Misfire.SKIP).runs());

      List<Instant> missed = all.subList(0, all.size() - onTime.size());
      List<Instant> expected = new ArrayList<>(missed.subList(0, Math.min(100, missed.size())));
      expected.addAll(onTime);
      SlotCalendar agenda = agenda(cron);
      assertEquals(expected, agenda.take(now, Misfire.FIRE_ALL).runs());
      assertEquals(utc(cron).next(now), agenda.next());
    }
  }

  private static List<Instant> slotsUpTo(BotSchedule schedule, Instant now) {
    return Stream.iterate(
            schedule.next(NOON).orElseThrow(), slot -> schedule.next(slot).orElseThrow())
        .takeWhile(slot -> !slot.isAfter(now))
        .toList();
  }

  @Test
  void schedulesThatNameTheSameInstantShareItsSlot() {
    SlotCalendar agenda = agenda("0 * * * *", "0 13 * * *", "30 12 * * *");
    Instant half = NOON.plus(Duration.ofMinutes(30));
    Instant one = NOON.plus(Duration.ofHours(1));
    assertEquals(new DueSlots(List.of(half), 0), agenda.take(half, Misfire.FIRE_ALL));
    assertEquals(new DueSlots(List.of(one), 0), agenda.take(one, Misfire.FIRE_ALL));
    assertEquals(Optional.of(NOON.plus(Duration.ofHours(2))), agenda.next());
  }

  @Test
  void eachScheduleHasItsZone() {
    SlotCalendar agenda =
        new SlotCalendar(
            List.of(
                BotSchedule.of("0 6 * * *", ZoneId.of("Asia/Tokyo")),
                BotSchedule.of("0 6 * * *", ZoneId.of("America/New_York"))),
            NOON);
    Instant tokyo = Instant.parse("2026-11-20T21:00:00Z");
    assertEquals(Optional.of(tokyo), agenda.next());
    assertEquals(List.of(tokyo), agenda.take(tokyo, Misfire.SKIP).runs());
    assertEquals(Optional.of(Instant.parse("2026-11-21T11:00:00Z")), agenda.next());
  }

  @Test
  void schedulesComeAndGo() {
    SlotCalendar agenda = agenda("0 * * * *");
    assertTrue(agenda.add(utc("15 * * * *"), NOON));
    assertFalse(agenda.add(utc("15 * * * *"), NOON));
    assertEquals(Optional.of(NOON.plus(Duration.ofMinutes(15))), agenda.next());
    assertTrue(agenda.remove(utc("15 * * * *")));
    assertFalse(agenda.remove(utc("15 * * * *")));
    assertEquals(Optional.of(NOON.plus(Duration.ofHours(1))), agenda.next());
    assertTrue(agenda.remove(utc("@hourly")));
    assertEquals(Optional.empty(), agenda.next());
    assertEquals(DueSlots.NOTHING, agenda.take(Instant.MAX, Misfire.FIRE_ALL));
  }
}
