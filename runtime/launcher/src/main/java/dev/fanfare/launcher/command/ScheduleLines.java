package dev.fanfare.launcher.command;

import dev.fanfare.api.EventLevel;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.ProgressStyle;
import dev.fanfare.app.RunSettings;
import dev.fanfare.app.schedule.ScheduleControl;
import dev.fanfare.app.schedule.ScheduleEvent;
import dev.fanfare.app.schedule.ScheduleWatcher;
import dev.fanfare.app.schedule.ScheduledOutcome;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The printer of bots on their schedules: each run's outcome in a line on stdout, events in lines
 * on stderr. A run's tree is printed as well where details are asked for.
 */
record ScheduleLines(
    CommandContext context, List<ConfiguredBot<?>> bots, CompletableFuture<ScheduleControl> control)
    implements ScheduleWatcher {

  @Override
  public void started(ScheduleControl started) {
    text().announcement(bots).forEach(context::say);
    control.complete(started);
  }

  private ScheduleText text() {
    return ScheduleText.of(bots, context);
  }

  /** Prints a line that begins with the time. */
  private void log(PrintStream to, String bot, String what, String more) {
    String now = text().wallClock(context.app().machine().time().instant());
    context.log(to, now, bot + "  " + what + "  " + more);
  }

  /** A quiet bot silences all. */
  @Override
  public boolean wantsEvents() {
    return bots.stream()
        .map(bot -> bot.configuration().value(RunSettings.PROGRESS, ProgressStyle.class))
        .noneMatch(ProgressStyle.NONE::equals);
  }

  @Override
  public void event(ScheduleEvent event) {
    String level = event.level() == EventLevel.INFO ? "" : event.level() + " ";
    log(context.err(), event.bot(), level + event.message(), data(event));
  }

  private static String data(ScheduleEvent event) {
    return event.data().entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue())
        .collect(Collectors.joining(" "));
  }

  @Override
  public void ended(ScheduledOutcome outcome) {
    String name = outcome.bot().bot().name();
    for (String problem : outcome.files().unwritten()) {
      log(context.err(), name, problem, "");
    }
    if (outcome.bot().configuration().overridden(RunSettings.DETAILS).isPresent()) {
      RunPrinter printer = new RunPrinter(context, outcome.bot().configuration());
      outcome.data().ifPresent(printer::print);
    }
    String file = outcome.files().files().stream().findFirst().map(Path::toString).orElse("");
    log(context.out(), name, text().outcome(outcome), file);
  }
}
