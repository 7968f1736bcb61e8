package dev.fanfare.launcher.command;

import dev.fanfare.bots.BotManager;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.launcher.signal.ProcessEnd;
import dev.fanfare.launcher.signal.RunInterruption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs bots on their schedules until the process is ended, or prints when they would run. */
record ScheduleCommand(BotCatalogue bots, CommandContext surroundings, ParsedCommand invocation) {

  private static final int MOST = 10_000;

  int execute() {
    List<ConfiguredBot<?>> scheduled = scheduled();
    for (ConfiguredBot<?> bot : scheduled) {
      if (bot.selected().isEmpty()) {
        return bot.nothingSelected(surroundings.err());
      }
    }
    if (invocation.has(CommandFlags.NEXT)) {
      new NextFirings(surroundings).next(scheduled, count()).forEach(surroundings.out()::println);
      return ExitCode.SUCCEEDED;
    }
    return keepRunning(scheduled);
  }

  /**
   * The bots that are meant: those that are named, or all that have a schedule.
   *
   * @throws ConfigurationException if one that is named has none, or none has
   */
  List<ConfiguredBot<?>> scheduled() {
    BotConfigurator preparation = new BotConfigurator(bots, surroundings, invocation);
    boolean all = invocation.operands().isEmpty();
    List<ConfiguredBot<?>> scheduled = new ArrayList<>();
    for (LaunchableBot<?> bot : all ? bots.all() : bots.named(invocation.operands())) {
      ConfiguredBot<?> prepared = preparation.of(bot);
      if (prepared.schedule().isPresent()) {
        scheduled.add(prepared);
      } else if (!all) {
        throw unscheduled("bot '" + bot.name() + "' has no schedule");
      }
    }
    if (scheduled.isEmpty()) {
      throw unscheduled("no bot in " + bots.scope() + " has a schedule");
    }
    return scheduled;
  }

  private int keepRunning(List<ConfiguredBot<?>> bots) {
    Duration grace =
        bots.stream()
            .map(bot -> bot.configuration().value(RunSettings.GRACE, Duration.class))
            .max(Duration::compareTo)
            .orElseThrow();
    ScheduledBots scheduler = new ScheduledBots(bots, surroundings);
    try (BotManager manager = scheduler.manage(grace)) {
      RunInterruption interruption =
          RunInterruption.of(new ManagedWork(manager, grace), surroundings.err()::println, grace);
      BotManager unused = ProcessEnd.watch(interruption, () -> await(scheduler, manager));
      return interruption.exitCode().orElse(ExitCode.SUCCEEDED);
    }
  }

  private static BotManager await(ScheduledBots scheduler, BotManager manager) {
    try {
      scheduler.run(manager);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return manager;
  }

  private static ConfigurationException unscheduled(String fact) {
    return new ConfigurationException(
        fact
            + "; give it one by @Bot(schedule = \"0 6 * * *\"), --set schedule=…, the variable"
            + " FANFARE_SCHEDULE, or schedule in a --config file");
  }

  private int count() {
    String text = invocation.value(CommandFlags.NEXT).orElse("");
    if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > MOST) {
      throw new ConfigurationException(
          CommandFlags.NEXT.name() + ": '" + text + "' is not a whole number from 1 to " + MOST);
    }
    return Integer.parseInt(text);
  }
}
