package dev.fanfare.launcher.command;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.config.ScheduleSettings;
import dev.fanfare.config.WebhookConfig;
import dev.fanfare.launcher.progress.ProgressStyle;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/**
 * Gives bots to a manager that runs them on their schedules, and says what it will do.
 *
 * @param bots such as have a schedule
 * @param surroundings takes what is said
 */
record ScheduledBots(List<ConfiguredBot<?>> bots, CommandContext surroundings) {

  private static final String NOT_HERE = "scheduled runs do not heed maxFailures of ";

  /**
   * A manager with the bots, not started.
   *
   * @param grace how long runs under way may go on when it is stopped
   * @throws dev.fanfare.runtime.result.FanfareException if one of them cannot run as it is
   *     configured
   */
  BotManager manage(Duration grace) {
    // A run gives its stubborn tasks up first, so that it can still be told what came of it.
    Environment machine = surroundings.machine();
    Environment patient = machine.withGrace(machine.grace().multipliedBy(3));
    BotManager manager = BotManager.builder().environment(patient).grace(grace).build();
    bots.forEach(bot -> manager.add(spec(bot, manager)));
    if (bots.stream().noneMatch(ScheduledBots::isQuiet)) {
      var unused =
          manager
              .events()
              .subscribe(
                  EventBus.ALL,
                  EnumSet.complementOf(EnumSet.of(EventLevel.DEBUG)),
                  new EventLines(surroundings));
    }
    return manager;
  }

  /**
   * Says what will happen, and lets it happen until the manager is stopped.
   *
   * @throws InterruptedException if the calling thread was interrupted
   */
  void run(BotManager manager) throws InterruptedException {
    new NextFirings(surroundings).announce(bots).forEach(surroundings.err()::println);
    manager.start();
    manager.awaitStop();
  }

  private <B> BotSpec spec(ConfiguredBot<B> bot, BotManager manager) {
    Plan<B> plan = bot.selected().orElseThrow();
    ResolvedConfiguration configuration = bot.configuration();
    configuration.requireComplete(plan);
    configuration
        .overridden("maxFailures")
        .ifPresent(set -> surroundings.err().println(plan.name() + ": " + NOT_HERE + set.origin()));
    BotSpec.Builder spec =
        BotSpec.of(bot.bot().orchestrator(), plan, run -> setUp(bot, run))
            .onEnd(new ScheduledRun(surroundings, configuration, manager));
    if (bot.schedule().orElseThrow().zone().isEmpty()) {
      spec.zone(surroundings.zone().get());
    }
    configuration.list(ScheduleSettings.WEBHOOKS, WebhookConfig.class).stream()
        .map(webhook -> WebhookFactory.create(webhook, surroundings.environment()))
        .forEach(spec::webhook);
    return spec.build();
  }

  private <B> void setUp(ConfiguredBot<B> bot, BotRun<B> run) {
    bot.setUp(run);
    run.environment(surroundings.machine());
  }

  private static boolean isQuiet(ConfiguredBot<?> bot) {
    return bot.configuration().value(RunSettings.PROGRESS, ProgressStyle.class)
        == ProgressStyle.NONE;
  }
}
