package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.launcher.plan.ConfiguredPlan;
import dev.fanfare.launcher.plan.Selection;
import dev.fanfare.runtime.plan.Plan;

/** Makes of bots what the command line says: configured, and with steps selected. */
final class Preparation {

  private final Configurator configurator;
  private final Selection selection;

  Preparation(Bots bots, Surroundings surroundings, Invocation invocation) {
    configurator = new Configurator(invocation, surroundings, bots);
    selection = new Selection(invocation.values(Flags.ONLY), invocation.values(Flags.EXCLUDE));
  }

  <B> Prepared<B> of(Launchable<B> bot) {
    Configuration configuration = configurator.of(bot);
    Plan<B> plan = ConfiguredPlan.of(bot.plan(), configuration);
    return new Prepared<>(
        bot, configuration, selection.of(plan, bot.orchestrator().constructorParams()));
  }
}
