package dev.fanfare.launcher.command;

import dev.fanfare.app.BriefDuration;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.RunSettings;
import dev.fanfare.app.plan.TextTable;
import dev.fanfare.app.schedule.BotFiring;
import dev.fanfare.app.schedule.FiringsOperation;
import dev.fanfare.app.schedule.FiringsRequest;
import dev.fanfare.app.schedule.ScheduledOutcome;
import dev.fanfare.config.ConfiguredSetting;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.config.ScheduleSettings;
import dev.fanfare.runtime.plan.SchedulePlan;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words for schedules and the outcomes of their runs.
 *
 * @param context the process
 * @param zone the zone of every time that is printed
 */
record ScheduleText(CommandContext context, ZoneId zone) {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm VV", Locale.ROOT);
  private static final DateTimeFormatter WALL_CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** Times are in the zone of the bots' schedules where they share one, else in the system's. */
  static ScheduleText of(List<ConfiguredBot<?>> bots, CommandContext context) {
    List<String> zones =
        bots.stream().map(bot -> bot.schedule().orElseThrow().zone()).distinct().toList();
    boolean shared = zones.size() == 1 && !zones.get(0).isEmpty();
    return new ScheduleText(context, shared ? ZoneId.of(zones.get(0)) : context.app().zone().get());
  }

  /** Says when which bot runs. */
  List<String> firings(List<BotFiring> firings) {
    TextTable table = new TextTable("");
    firings.forEach(firing -> table.row(format(firing), firing.bot()));
    return table.lines();
  }

  /** Says what is going to happen: which bot runs when, who is notified, what files are left. */
  List<String> announcement(List<ConfiguredBot<?>> bots) {
    TextTable table = new TextTable("  ");
    for (ConfiguredBot<?> bot : bots) {
      SchedulePlan schedule = bot.schedule().orElseThrow();
      table.row(
          bot.bot().name(),
          String.join(" and ", schedule.crons()),
          next(bot),
          notified(bot.configuration()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        (bots.size() == 1
                ? "1 bot runs on its schedule"
                : bots.size() + " bots run on their schedules")
            + ", times are in "
            + zone
            + "; Ctrl-C ends that");
    lines.addAll(table.lines());
    bots.stream().map(bot -> files(bot.configuration())).distinct().forEach(lines::add);
    return lines;
  }

  private String format(BotFiring firing) {
    return FORMAT.format(firing.at().withZoneSameInstant(zone));
  }

  /** An instant as a clock on the wall shows it. */
  String wallClock(Instant instant) {
    return WALL_CLOCK.format(instant.atZone(zone));
  }

  private String next(ConfiguredBot<?> bot) {
    return new FiringsOperation()
        .execute(new FiringsRequest(List.of(bot), 1), context.app()).stream()
            .findFirst()
            .map(next -> "next " + format(next))
            .orElse("never");
  }

  private static String notified(ResolvedConfiguration configuration) {
    return configuration
        .overridden(ScheduleSettings.WEBHOOKS)
        .flatMap(ConfiguredSetting::text)
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

  /** Says how a run ended, in one line without its files. */
  String outcome(ScheduledOutcome outcome) {
    String time = BriefDuration.brief(outcome.duration());
    return switch (outcome.state()) {
      case SUCCEEDED -> "succeeded in " + time;
      case CANCELLED -> "was cancelled after " + time;
      case TIMED_OUT -> "timed out after " + time + ": " + reason(outcome);
      default -> "failed after " + time + ": " + reason(outcome);
    };
  }

  private String reason(ScheduledOutcome outcome) {
    return outcome.reason()
        + outcome.cooldownUntil().map(end -> "; cooling down until " + wallClock(end)).orElse("");
  }
}
