package dev.fanfare.launcher.command;

import dev.fanfare.bots.BotManager;
import dev.fanfare.launcher.config.ConfigurationException;
import dev.fanfare.launcher.signal.Interruption;
import dev.fanfare.launcher.signal.ProcessEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs bots on their schedules until the process is ended, or prints when they would run. */
record ScheduleCommand(Bots bots, Surroundings surroundings, Invocation invocation) {

  private static final int MOST = 10_000;

  int execute() {
    List<Prepared<?>> scheduled = scheduled();
    for (Prepared<?> bot : scheduled) {
      if (bot.selected().isEmpty()) {
        return bot.nothingSelected(surroundings.err());
      }
    }
    if (invocation.has(Flags.NEXT)) {
      new Firings(surroundings).next(scheduled, count()).forEach(surroundings.out()::println);
      return ExitCode.SUCCEEDED;
    }
    return keepRunning(scheduled);
  }

  /**
   * The bots that are meant: those that are named, or all that have a schedule.
   *
   * @throws ConfigurationException if one that is named has none, or none has
   */
  List<Prepared<?>> scheduled() {
    Preparation preparation = new Preparation(bots, surroundings, invocation);
    boolean all = invocation.operands().isEmpty();
    List<Prepared<?>> scheduled = new ArrayList<>();
    for (Launchable<?> bot : all ? bots.all() : bots.named(invocation.operands())) {
      Prepared<?> prepared = preparation.of(bot);
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

  private int keepRunning(List<Prepared<?>> bots) {
    Duration grace =
        bots.stream()
            .map(bot -> bot.configuration().value(RunSettings.GRACE, Duration.class))
            .max(Duration::compareTo)
            .orElseThrow();
    Scheduler scheduler = new Scheduler(bots, surroundings);
    try (BotManager manager = scheduler.manage(grace)) {
      Interruption interruption =
          Interruption.of(new ManagedWork(manager, grace), surroundings.err()::println, grace);
      BotManager unused = ProcessEnd.watch(interruption, () -> await(scheduler, manager));
      return interruption.exitCode().orElse(ExitCode.SUCCEEDED);
    }
  }

  private static BotManager await(Scheduler scheduler, BotManager manager) {
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
    String text = invocation.value(Flags.NEXT).orElse("");
    if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > MOST) {
      throw new ConfigurationException(
          Flags.NEXT.name() + ": '" + text + "' is not a whole number from 1 to " + MOST);
    }
    return Integer.parseInt(text);
  }
}
