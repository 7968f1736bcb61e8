package dev.fanfare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 6 * * MON-FRI       | 2026-11-20T06:00 | 2026-11-23T06:00
          0 6 * * mon-Fri       | 2026-11-20T05:59 | 2026-11-20T06:00
          */20 9-10 * * *       | 2026-11-20T10:40 | 2026-11-21T09:00
          5-20/5 * * * *        | 2026-11-20T10:20 | 2026-11-20T11:05
          50/4 * * * *          | 2026-11-20T10:54 | 2026-11-20T10:58
          50/4 * * * *          | 2026-11-20T10:58 | 2026-11-20T11:50
          0 0 1 jan,JUL *       | 2026-11-20T00:00 | 2027-01-01T00:00
          0 0 * * 7             | 2026-11-20T00:00 | 2026-11-22T00:00
          0 0 * * 0             | 2026-11-20T00:00 | 2026-11-22T00:00
          0 0 * * FRI-SUN       | 2026-11-21T00:00 | 2026-11-22T00:00
          0 0 * * FRI-SUN       | 2026-11-22T00:00 | 2026-11-27T00:00
          0 0 * * SUN-TUE       | 2026-11-20T00:00 | 2026-11-22T00:00
          0 0 * * SUN-TUE       | 2026-11-24T00:00 | 2026-11-29T00:00
          0 0 * * SUN-SUN       | 2026-11-22T00:00 | 2026-11-29T00:00
          0 0 * * 6-7/1         | 2026-11-21T00:00 | 2026-11-22T00:00
          0 0 29 2 *            | 2026-11-20T00:00 | 2028-02-29T00:00
          0 0 29 2 *            | 2096-02-29T00:00 | 2104-02-29T00:00
          0 0 31 * *            | 2026-11-20T00:00 | 2026-12-31T00:00
          0 0 31 * *            | 2026-01-31T00:00 | 2026-03-31T00:00
          59 23 31 12 *         | 2026-12-31T23:59 | 2027-12-31T23:59
          @yearly               | 2026-11-20T00:00 | 2027-01-01T00:00
          @annually             | 2026-11-20T00:00 | 2027-01-01T00:00
          @monthly              | 2026-11-20T00:00 | 2026-12-01T00:00
          @weekly               | 2026-11-20T00:00 | 2026-11-22T00:00
          @daily                | 2026-11-20T00:00 | 2026-11-21T00:00
          @Midnight             | 2026-11-20T00:00 | 2026-11-21T00:00
          @hourly               | 2026-11-20T00:00 | 2026-11-20T01:00
          """)
  void findsTheNextTime(String cron, LocalDateTime after, LocalDateTime expected) {
    assertEquals(expected, nextUtc(cron, after));
  }

  @Test
  void readsWhiteSpaceAsPeopleWriteIt() {
    assertEquals(CronExpression.parse("0 6 * * 1"), CronExpression.parse("  0\t6  * * MON\n"));
  }

  @Test
  void aRestrictedDayOfMonthAndDayOfWeekFitEither() {
    assertEquals(
        List.of("2026-11-13", "2026-11-15", "2026-11-20", "2026-11-27"),
        firings("0 0 15 * FRI", "2026-11-12T00:00", 4));
  }

  @Test
  void aDayFieldThatBeginsWithAStarHasToFitAsWell() {
    // Mondays on odd days, as Vixie cron has it.
    assertEquals(
        List.of("2026-11-09", "2026-11-23", "2026-12-07"),
        firings("0 0 */2 * MON", "2026-11-03T00:00", 3));
    // The thirteenth on an even weekday.
    assertEquals(
        List.of("2026-12-13", "2027-02-13", "2027-03-13"),
        firings("0 0 13 * */2", "2026-11-20T00:00", 3));
  }

  @Test
  void isLaterThanAnInstantWithinAMinute() {
    CronExpression everyMinute = CronExpression.parse("* * * * *");
    Instant noon = Instant.parse("2026-11-20T12:00:00Z");
    assertEquals(noon, everyMinute.next(noon.minusNanos(1), ZoneOffset.UTC).orElseThrow());
    assertEquals(noon.plusSeconds(60), everyMinute.next(noon, ZoneOffset.UTC).orElseThrow());
    assertEquals(
        noon.plusSeconds(60), everyMinute.next(noon.plusNanos(1), ZoneOffset.UTC).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 30 2 *", "0 0 31 2,4,6,9,11 *", "0 0 30,31 FEB *", "* * 31 4/12 *"})
  void knowsWhatNeverFires(String cron) {
    CronExpression never = CronExpression.parse(cron);
    assertTrue(never.neverFires());
    assertEquals(Optional.empty(), never.next(Instant.EPOCH, MADRID));
    assertEquals(Optional.empty(), never.swallowed(MADRID, Instant.EPOCH, 1000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0 0 29 2 *", "0 0 30 2 MON", "0 0 31 2-3 *", "0 0 29 2 */6", "0 0 31 * *"})
  void whatFiresSeldomIsNotNever(String cron) {
    CronExpression seldom = CronExpression.parse(cron);
    assertFalse(seldom.neverFires());
    assertTrue(seldom.next(Instant.parse("2026-11-20T00:00:00Z"), MADRID).isPresent());
  }

  @Test
  void aDailyTimeInTheSpringGapFiresOnceJustAfterIt() {
    assertEquals(
        List.of("2027-03-27T02:30+01:00", "2027-03-28T03:00+02:00", "2027-03-29T02:30+02:00"),
        firingsIn(MADRID, "30 2 * * *", "2027-03-26T12:00", 3));
    assertEquals(
        List.of("2027-03-28T03:00+02:00", "2027-03-29T02:00+02:00"),
        firingsIn(MADRID, "0,20,40 2-3 28,29 3 *", "2027-03-28T00:00", 10).stream()
            .filter(time -> time.contains("03:00") || time.contains("T02:00"))
            .limit(2)
            .toList());
  }

  @Test
  void aDailyTimeInTheAutumnOverlapFiresTheFirstTime() {
    assertEquals(
        List.of("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00"),
        firingsIn(MADRID, "30 2 * * *", "2026-10-25T00:00", 2));
  }

  @Test
  void askedWithinTheRepeatedHourItDoesNotFireAgain() {
    ZonedDateTime second = ZonedDateTime.parse("2026-10-25T02:10+01:00[Europe/Madrid]");
    assertEquals(
        "2026-10-26T02:30+01:00[Europe/Madrid]",
        CronExpression.parse("30 2 * * *").next(second).orElseThrow().toString());
  }

  @Test
  void anIntervalKeepsTheSecondTwoOClock() {
    assertEquals(
        List.of(
            "2026-10-25T00:00+02:00",
            "2026-10-25T02:00+02:00",
            "2026-10-25T02:00+01:00",
            "2026-10-25T04:00+01:00"),
        firingsIn(MADRID, "0 */2 * * *", "2026-10-24T23:00", 4));
  }

  @Test
  void anIntervalLeavesOutWhatTheClockNeverShows() {
    assertEquals(
        List.of("2027-03-28T00:00+01:00", "2027-03-28T04:00+02:00"),
        firingsIn(MADRID, "0 0/2 * * *", "2027-03-27T23:00", 2));
    assertEquals(
        List.of("2027-03-28T01:45+01:00", "2027-03-28T03:00+02:00"),
        firingsIn(MADRID, "*/15 * * * *", "2027-03-28T01:30", 2));
  }

  @Test
  void aDayThatAZoneLeavesOutFiresAtItsEnd() {
    assertEquals(
        List.of("2011-12-29T06:00-10:00", "2011-12-31T00:00+14:00", "2011-12-31T06:00+14:00"),
        firingsIn(ZoneId.of("Pacific/Apia"), "0 6 * * *", "2011-12-29T00:00", 3));
  }

  @Test
  void offsetsWithSecondsKeepFullLocalMinutes() {
    assertEquals(
        List.of("1880-01-01T12:00-00:14:44"),
        firingsIn(MADRID, "0 12 * * *", "1880-01-01T00:00", 1));
  }

  @Test
  void endsWithTheYear9999() {
    CronExpression yearly = CronExpression.parse("@yearly");
    Instant last = Instant.parse("9999-01-01T00:00:00Z");
    assertEquals(
        Optional.of(last), yearly.next(Instant.parse("9998-06-01T00:00:00Z"), ZoneOffset.UTC));
    assertEquals(Optional.empty(), yearly.next(last, ZoneOffset.UTC));
    assertEquals(Optional.empty(), yearly.next(Instant.MAX, ZoneId.of("Pacific/Kiritimati")));
    assertEquals(
        "0002-01-01T00:00:00Z", yearly.next(Instant.MIN, ZoneOffset.UTC).orElseThrow().toString());
  }

  @Test
  void equalsWhatNamesTheSameTimes() {
    assertEquals(CronExpression.parse("@weekly"), CronExpression.parse("0 0 * * SUN"));
    assertEquals(
        CronExpression.parse("@weekly").hashCode(), CronExpression.parse("00 0 * * 7").hashCode());
    assertNotEquals(CronExpression.parse("0 0-23 * * *"), CronExpression.parse("0 * * * *"));
    assertEquals("@weekly", CronExpression.parse(" @weekly ").toString());
  }

  @Test
  void findsTheTimeThatASpringGapSwallows() {
    SwallowedTime swallowed = swallowed("45,30 2 * * *", "2026-11-20T00:00:00Z").orElseThrow();
    assertEquals("2027-03-28T02:30", swallowed.time().toString());
    assertEquals("2027-03-28T03:00+02:00[Europe/Madrid]", swallowed.gapEnd().toString());
    assertTrue(swallowed.fires());
  }

  @Test
  void anIntervalIsSwallowedOnlyIfItsDayIsEmpty() {
    assertFalse(swallowed("*/5 2 * * *", "2026-11-20T00:00:00Z").orElseThrow().fires());
    assertEquals(Optional.empty(), swallowed("0 */2 * * *", "2026-11-20T00:00:00Z"));
    assertEquals(Optional.empty(), swallowed("@hourly", "2026-11-20T00:00:00Z"));
  }

  @Test
  void looksForSwallowedTimesAsFarAsItIsTold() {
    // 28 March is the last Sunday in 2027, and not again before 2032.
    assertTrue(swallowed("30 2 28 3 *", "2026-11-20T00:00:00Z").isPresent());
    assertEquals(Optional.empty(), swallowed("30 2 28 3 *", "2027-11-20T00:00:00Z"));
    assertEquals(Optional.empty(), swallowed("30 2 * 4-12 *", "2026-11-20T00:00:00Z"));
    assertEquals(Optional.empty(), swallowed("0 3 * * *", "2026-11-20T00:00:00Z"));
  }

  private static Optional<SwallowedTime> swallowed(String cron, String from) {
    return CronExpression.parse(cron).swallowed(MADRID, Instant.parse(from), 3);
  }

  private static LocalDateTime nextUtc(String cron, LocalDateTime after) {
    return CronExpression.parse(cron)
        .next(after.atZone(ZoneOffset.UTC))
        .orElseThrow()
        .toLocalDateTime();
  }

  private static List<String> firings(String cron, String after, int count) {
    return firingsIn(ZoneOffset.UTC, cron, after, count).stream()
        .map(text -> text.substring(0, 10))
        .toList();
  }

  private static List<String> firingsIn(ZoneId zone, String cron, String after, int count) {
    CronExpression expression = CronExpression.parse(cron);
    ZonedDateTime time = LocalDateTime.parse(after).atZone(zone);
    List<String> firings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      time = expression.next(time).orElseThrow();
      firings.add(time.toOffsetDateTime().toString());
    }
    return firings;
  }
}
