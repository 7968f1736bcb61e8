package dev.fanfare.launcher.command;

import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.launcher.plan.ConfiguredPlan;
import dev.fanfare.launcher.plan.StepSelection;
import dev.fanfare.runtime.plan.Plan;

/** Makes of bots what the command line says: configured, and with steps selected. */
final class BotConfigurator {

  private final ConfigurationLoader configurator;
  private final StepSelection selection;

  BotConfigurator(BotCatalogue bots, CommandContext surroundings, ParsedCommand invocation) {
    configurator = new ConfigurationLoader(invocation, surroundings, bots);
    selection =
        new StepSelection(
            invocation.values(CommandFlags.ONLY), invocation.values(CommandFlags.EXCLUDE));
  }

  <B> ConfiguredBot<B> of(LaunchableBot<B> bot) {
    ResolvedConfiguration configuration = configurator.of(bot);
    Plan<B> plan = ConfiguredPlan.of(bot.plan(), configuration);
    return new ConfiguredBot<>(
        bot, configuration, selection.of(plan, bot.orchestrator().constructorParams()));
  }
}
