package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.ConfigurationException;
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

/** Prints when bots run next. */
record ScheduleCommand(Bots bots, Surroundings surroundings, Invocation invocation) {

  private static final int USUAL = 5;
  private static final int MOST = 10_000;
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm VV", Locale.ROOT);

  private record Firing(ZonedDateTime at, String bot) {}

  int execute() {
    int count = count();
    Instant now = surroundings.clock().instant();
    List<Launchable<?>> scheduled =
        bots.named(invocation.operands()).stream()
            .filter(bot -> bot.plan().schedule().isPresent())
            .toList();
    if (scheduled.isEmpty()) {
      surroundings.err().println("no bot has a schedule");
      return ExitCode.NOTHING_SELECTED;
    }
    TextTable table = new TextTable("");
    scheduled.stream()
        .flatMap(bot -> firings(bot, now, count))
        .distinct()
        .sorted(
            Comparator.comparing((Firing firing) -> firing.at.toInstant())
                .thenComparing(Firing::bot))
        .limit(count)
        .forEach(firing -> table.row(FORMAT.format(firing.at), firing.bot));
    table.lines().forEach(surroundings.out()::println);
    return ExitCode.SUCCEEDED;
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

  private int count() {
    String text = invocation.value(Flags.NEXT).orElse(String.valueOf(USUAL));
    if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > MOST) {
      throw new ConfigurationException(
          Flags.NEXT.name() + ": '" + text + "' is not a whole number from 1 to " + MOST);
    }
    return Integer.parseInt(text);
  }
}
