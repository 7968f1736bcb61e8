package dev.fanfare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compares with a cron that looks at the clock every minute. */
class MinuteWalkTest {

  /** An expression, and the same by hand. */
  private record Sample(String cron, boolean interval, Predicate<LocalDateTime> fits) {

    static Sample at(String cron, IntPredicate hour, IntPredicate minute) {
      return new Sample(
          cron, false, time -> hour.test(time.getHour()) && minute.test(time.getMinute()));
    }

    static Sample every(String cron, IntPredicate hour, IntPredicate minute) {
      return new Sample(
          cron, true, time -> hour.test(time.getHour()) && minute.test(time.getMinute()));
    }

    List<Instant> expected(MinuteWalk walk) {
      return interval ? walk.ofInterval(fits) : walk.ofTimes(fits);
    }

    List<Instant> firings(ZoneId zone, Instant from, Instant until) {
      CronExpression expression = CronExpression.parse(cron);
      List<Instant> firings = new ArrayList<>();
      Instant firing = expression.next(from, zone).orElseThrow();
      while (!firing.isAfter(until)) {
        firings.add(firing);
        firing = expression.next(firing, zone).orElseThrow();
      }
      return firings;
    }
  }

  private static final List<Sample> SAMPLES =
      List.of(
          Sample.at("30 2 * * *", h -> h == 2, m -> m == 30),
          Sample.at("0 0 * * *", h -> h == 0, m -> m == 0),
          Sample.at("5,55 0-4,22-23 * * *", h -> h < 5 || h > 21, m -> m == 5 || m == 55),
          Sample.at("0 1-3 * * *", h -> h >= 1 && h <= 3, m -> m == 0),
          Sample.every("0 */2 * * *", h -> h % 2 == 0, m -> m == 0),
          Sample.every("*/20 * * * *", h -> true, m -> m % 20 == 0),
          Sample.every("* 2 * * *", h -> h == 2, m -> true),
          Sample.every("10/25 0-3 * * *", h -> h < 4, m -> m == 10 || m == 35));

  @Test
  void agreesAtEveryClockChangeOfEveryZoneFrom2024To2035() {
    Instant end = Instant.parse("2036-01-01T00:00:00Z");
    int changes = 0;
    for (ZoneId zone : zonesThatDiffer()) {
      ZoneRules rules = zone.getRules();
      Instant at = Instant.parse("2023-12-31T23:59:59Z");
      ZoneOffsetTransition change = rules.nextTransition(at);
      while (change != null && change.getInstant().isBefore(end)) {
        Instant middle = change.getInstant();
        Instant from = middle.minus(Duration.ofHours(4));
        Instant until = middle.plus(Duration.ofHours(26));
        MinuteWalk walk = new MinuteWalk(rules, from, until);
        for (Sample sample : SAMPLES) {
          assertEquals(
              sample.expected(walk),
              sample.firings(zone, from, until),
              () -> sample.cron + " in " + zone + " from " + from);
        }
        changes++;
        change = rules.nextTransition(middle);
      }
    }
    assertTrue(changes > 500, "only " + changes + " clock changes: is the zone data complete?");
  }

  @Test
  void agreesFromWithinEveryMinuteAroundAClockChange() {
    for (String name : List.of("Europe/Madrid", "Australia/Lord_Howe", "Antarctica/Troll")) {
      ZoneRules rules = ZoneId.of(name).getRules();
      Instant first = rules.nextTransition(Instant.parse("2026-01-01T00:00:00Z")).getInstant();
      for (Instant change : List.of(first, rules.nextTransition(first).getInstant())) {
        // The walk has to begin before, so that it knows which times it has seen.
        MinuteWalk walk =
            new MinuteWalk(
                rules, change.minus(Duration.ofHours(8)), change.plus(Duration.ofHours(30)));
        for (Sample sample : SAMPLES) {
          compareFromEveryMinute(sample, sample.expected(walk), ZoneId.of(name), change);
        }
      }
    }
  }

  private static void compareFromEveryMinute(
      Sample sample, List<Instant> expected, ZoneId zone, Instant change) {
    CronExpression expression = CronExpression.parse(sample.cron);
    for (int minute = -200; minute < 200; minute++) {
      Instant after = change.plus(minute, ChronoUnit.MINUTES);
      assertEquals(
          expected.stream().filter(firing -> firing.isAfter(after)).findFirst(),
          expression.next(after, zone),
          sample.cron + " in " + zone + " after " + after);
    }
  }

  @Test
  void agreesOnAnyExpression() {
    Random random = new Random(20261120);
    Instant start = Instant.parse("2027-02-20T00:00:00Z");
    Instant end = start.plus(Duration.ofDays(40));
    MinuteWalk walk = new MinuteWalk(ZoneOffset.UTC.getRules(), start, end);
    for (int round = 0; round < 150; round++) {
      Set<Integer> minutes = some(random, 0, 59);
      Set<Integer> hours = some(random, 0, 23);
      Set<Integer> days = some(random, 1, 31);
      Set<Integer> months = some(random, 1, 12);
      months.add(3);
      Set<Integer> weekdays = some(random, 0, 6);
      boolean anyDay = random.nextInt(3) == 0;
      boolean anyWeekday = random.nextInt(3) == 0;
      String cron =
          String.join(
              " ",
              list(minutes),
              list(hours),
              anyDay ? "*" : list(days),
              list(months),
              anyWeekday ? "*" : list(weekdays));
      Predicate<LocalDateTime> fits =
          time -> {
            boolean day = anyDay || days.contains(time.getDayOfMonth());
            boolean weekday = anyWeekday || weekdays.contains(time.getDayOfWeek().getValue() % 7);
            return minutes.contains(time.getMinute())
                && hours.contains(time.getHour())
                && months.contains(time.getMonthValue())
                && (anyDay || anyWeekday ? day && weekday : day || weekday);
          };
      Sample sample = new Sample(cron, false, fits);
      assertEquals(sample.expected(walk), sample.firings(ZoneOffset.UTC, start, end), cron);
    }
  }

  private static Set<Integer> some(Random random, int low, int high) {
    Set<Integer> values = new TreeSet<>();
    int count = 1 + random.nextInt(4);
    IntStream.range(0, count).forEach(i -> values.add(low + random.nextInt(high - low + 1)));
    return values;
  }

  private static String list(Set<Integer> values) {
    return String.join(",", values.stream().map(String::valueOf).toList());
  }

  /** One zone for each set of rules: hundreds of names are links. */
  private static List<ZoneId> zonesThatDiffer() {
    Map<ZoneRules, ZoneId> zones = new HashMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .map(ZoneId::of)
        .forEach(zone -> zones.putIfAbsent(zone.getRules(), zone));
    return List.copyOf(zones.values());
  }
}
