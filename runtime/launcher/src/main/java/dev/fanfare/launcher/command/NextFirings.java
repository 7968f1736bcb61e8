package dev.fanfare.launcher.command;

import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.config.ScheduleSettings;
import dev.fanfare.launcher.plan.TextTable;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.schedule.CronExpression;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When bots run next by their schedules. */
record NextFirings(CommandContext surroundings) {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm VV", Locale.ROOT);

  private record BotFiring(ZonedDateTime at, String bot) {}

  /** The next ones of all bots together. */
  List<String> next(List<ConfiguredBot<?>> bots, int count) {
    TextTable table = new TextTable("");
    bots.stream()
        .flatMap(bot -> firings(bot).limit(count))
        .sorted(
            Comparator.comparing((BotFiring firing) -> firing.at.toInstant())
                .thenComparing(BotFiring::bot))
        .limit(count)
        .forEach(firing -> table.row(FORMAT.format(firing.at), firing.bot));
    return table.lines();
  }

  /** What is going to happen: who runs when, whom it tells, and what it leaves. */
  List<String> announce(List<ConfiguredBot<?>> bots) {
    TextTable table = new TextTable("  ");
    for (ConfiguredBot<?> bot : bots) {
      SchedulePlan schedule = bot.schedule().orElseThrow();
      table.row(
          bot.bot().name(),
          String.join(" and ", schedule.crons()),
          firings(bot).findFirst().map(next -> "next " + FORMAT.format(next.at)).orElse("never"),
          told(bot.configuration()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        (bots.size() == 1
                ? "1 bot runs on its schedule"
                : bots.size() + " bots run on their schedules")
            + "; Ctrl-C ends that");
    lines.addAll(table.lines());
    bots.stream().map(bot -> files(bot.configuration())).distinct().forEach(lines::add);
    return lines;
  }

  private static String told(ResolvedConfiguration configuration) {
    return configuration
        .overridden(ScheduleSettings.WEBHOOKS)
        .flatMap(webhooks -> webhooks.text())
        .map(webhooks -> "tells " + webhooks)
        .orElse("");
  }

  private static String files(ResolvedConfiguration configuration) {
    if (configuration.value(RunSettings.REPORT, List.class).isEmpty()) {
      return "no files are written";
    }
    int keep = configuration.value(RunSettings.KEEP, Integer.class);
    return "each run's files: "
        + configuration.value(RunSettings.OUT, Path.class).resolve("BOT").resolve("START-ID")
        + (keep == 0 ? "; all are kept" : "; each bot's newest " + keep + " are kept");
  }

  /** A bot's, the next first, without end if it has none. */
  private Stream<BotFiring> firings(ConfiguredBot<?> bot) {
    SchedulePlan schedule = bot.schedule().orElseThrow();
    ZoneId zone =
        schedule.zone().isEmpty() ? surroundings.zone().get() : ZoneId.of(schedule.zone());
    List<CronExpression> crons = schedule.crons().stream().map(CronExpression::parse).toList();
    return Stream.iterate(
            after(crons, surroundings.machine().time().instant(), zone),
            Optional::isPresent,
            last -> after(crons, last.orElseThrow().toInstant(), zone))
        .map(at -> new BotFiring(at.orElseThrow(), bot.bot().name()));
  }

  private static Optional<ZonedDateTime> after(
      List<CronExpression> crons, Instant instant, ZoneId zone) {
    return crons.stream()
        .flatMap(cron -> cron.next(instant.atZone(zone)).stream())
        .min(Comparator.comparing(ZonedDateTime::toInstant));
  }
}
