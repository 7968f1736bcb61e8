package dev.fanfare.launcher.command;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.launcher.config.ConfigurationException;
import dev.fanfare.launcher.signal.Interruption;
import dev.fanfare.launcher.signal.ProcessEnd;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Runs bots on their schedules until the process is ended, or prints when they would run. */
record ScheduleCommand(Bots bots, Surroundings surroundings, Invocation invocation) {

  private static final int MOST = 10_000;

  int execute() {
    List<Launchable<?>> scheduled =
        bots.named(invocation.operands()).stream()
            .filter(bot -> bot.plan().schedule().isPresent())
            .toList();
    if (scheduled.isEmpty()) {
      surroundings.err().println("no bot has a schedule");
      return ExitCode.NOTHING_SELECTED;
    }
    Firings firings = new Firings(surroundings);
    if (invocation.has(Flags.NEXT)) {
      firings.print(scheduled, count());
      return ExitCode.SUCCEEDED;
    }
    Preparation preparation = new Preparation(bots, surroundings, invocation);
    List<Prepared<?>> prepared = new ArrayList<>();
    for (Launchable<?> bot : scheduled) {
      prepared.add(preparation.of(bot));
    }
    firings.print(scheduled, scheduled.size());
    return keepRunning(prepared);
  }

  private int keepRunning(List<Prepared<?>> prepared) {
    Duration grace =
        prepared.stream()
            .map(bot -> bot.configuration().value(RunSettings.GRACE, Duration.class))
            .max(Duration::compareTo)
            .orElseThrow();
    try (BotManager manager = BotManager.builder().grace(grace).build()) {
      prepared.forEach(bot -> manager.add(spec(bot)));
      Interruption interruption =
          Interruption.of(new ManagedWork(manager, grace), surroundings.err()::println, grace);
      ProcessEnd.watch(interruption, () -> await(manager));
      return interruption.exitCode().orElse(ExitCode.SUCCEEDED);
    }
  }

  private static BotManager await(BotManager manager) {
    try {
      manager.start();
      manager.awaitStop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return manager;
  }

  private <B> BotSpec spec(Prepared<B> prepared) {
    Plan<B> plan = prepared.selected().orElseThrow(() -> nothingSelected(prepared));
    Configuration configuration = prepared.configuration();
    configuration.requireComplete(plan);
    SchedulePlan schedule = plan.schedule().orElseThrow();
    BotSpec.Builder spec =
        BotSpec.of(
                plan.name(),
                context ->
                    new ScheduledRun(surroundings, configuration).execute(prepared.begin(plan)))
            .schedule(schedule.crons().toArray(String[]::new))
            .zone(zone(schedule))
            .misfire(schedule.misfire())
            .overlap(schedule.overlap());
    Duration cooldown = schedule.cooldown();
    return (cooldown == null ? spec : spec.cooldown(cooldown)).build();
  }

  private ZoneId zone(SchedulePlan schedule) {
    return schedule.zone().isEmpty() ? surroundings.clock().getZone() : ZoneId.of(schedule.zone());
  }

  private static ConfigurationException nothingSelected(Prepared<?> prepared) {
    return new ConfigurationException(prepared.bot().name() + ": no step is selected");
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
