package dev.fanfare.launcher.command;

import dev.fanfare.launcher.plan.TextTable;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.schedule.CronExpression;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When bots run next by their schedules. */
record Firings(Surroundings surroundings) {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm VV", Locale.ROOT);

  private record Firing(ZonedDateTime at, String bot) {}

  /** Prints the next ones of all bots together. */
  void print(List<Launchable<?>> bots, int count) {
    Instant now = surroundings.clock().instant();
    TextTable table = new TextTable("");
    bots.stream()
        .flatMap(bot -> firings(bot, now, count))
        .distinct()
        .sorted(
            Comparator.comparing((Firing firing) -> firing.at.toInstant())
                .thenComparing(Firing::bot))
        .limit(count)
        .forEach(firing -> table.row(FORMAT.format(firing.at), firing.bot));
    table.lines().forEach(surroundings.out()::println);
  }

  private Stream<Firing> firings(Launchable<?> bot, Instant now, int count) {
    SchedulePlan schedule = bot.plan().schedule().orElseThrow();
    ZoneId zone =
        schedule.zone().isEmpty() ? surroundings.clock().getZone() : ZoneId.of(schedule.zone());
    return schedule.crons().stream()
        .map(CronExpression::parse)
        .flatMap(
            cron ->
                Stream.iterate(
                        cron.next(now.atZone(zone)),
                        Optional::isPresent,
                        last -> last.flatMap(cron::next))
                    .limit(count)
                    .map(at -> new Firing(at.orElseThrow(), bot.name())));
  }
}
