package dev.fanfare.launcher.command;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.BotSpec;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.launcher.config.ScheduleSettings;
import dev.fanfare.launcher.config.WebhookConfig;
import dev.fanfare.launcher.progress.ProgressStyle;
import dev.fanfare.runtime.plan.Plan;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/** Gives bots to a manager that runs them on their schedules, and says what it will do. */
record Scheduler(Surroundings surroundings) {

  /**
   * A manager with bots, not started.
   *
   * @param bots such as have a schedule
   * @param grace how long runs under way may go on when it is stopped
   * @throws dev.fanfare.runtime.FanfareException if one of them cannot run as it is configured
   */
  BotManager manage(List<Prepared<?>> bots, Duration grace) {
    BotManager manager =
        BotManager.builder().environment(surroundings.machine()).grace(grace).build();
    bots.forEach(bot -> manager.add(spec(bot, manager)));
    new Firings(surroundings).announce(bots).forEach(surroundings.err()::println);
    if (bots.stream().noneMatch(Scheduler::isQuiet)) {
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

  private <B> BotSpec spec(Prepared<B> bot, BotManager manager) {
    Plan<B> plan = bot.selected().orElseThrow();
    Configuration configuration = bot.configuration();
    configuration.requireComplete(plan);
    BotSpec.Builder spec =
        BotSpec.of(bot.bot().orchestrator(), plan, bot::setUp)
            .onEnd(new ScheduledRun(surroundings, configuration, manager));
    if (bot.schedule().orElseThrow().zone().isEmpty()) {
      spec.zone(surroundings.zone());
    }
    configuration.list(ScheduleSettings.WEBHOOKS, WebhookConfig.class).stream()
        .map(webhook -> webhook.webhook(surroundings.environment()))
        .forEach(spec::webhook);
    return spec.build();
  }

  private static boolean isQuiet(Prepared<?> bot) {
    return bot.configuration().value(RunSettings.PROGRESS, ProgressStyle.class)
        == ProgressStyle.NONE;
  }
}
