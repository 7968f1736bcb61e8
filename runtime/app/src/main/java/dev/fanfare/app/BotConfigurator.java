package dev.fanfare.app;

import dev.fanfare.app.plan.ConfiguredPlan;
import dev.fanfare.app.plan.StepSelection;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ConfigurationLayers;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.runtime.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** The configuration of bots and selection of their steps by a request. */
public final class BotConfigurator {

  private final ConfigurationLoader loader;
  private final StepSelection selection;

  /**
   * Reads the request's files.
   *
   * @param request what is set and selected
   * @param context the bots and the process around them
   * @throws ConfigurationException if a file cannot be read, or something is set that no bot has
   */
  public BotConfigurator(BotRequest request, AppContext context) {
    loader = new ConfigurationLoader(request, context);
    selection = new StepSelection(request.only(), request.exclude());
  }

  /**
   * Configures the bots that a request names.
   *
   * @param request names bots, and says what is set and selected
   * @param context the bots and the process around them
   * @throws ConfigurationException if a bot is not there, a file cannot be read, or a value does
   *     not fit
   */
  public static List<ConfiguredBot<?>> configure(BotRequest request, AppContext context) {
    BotConfigurator configurator = new BotConfigurator(request, context);
    List<ConfiguredBot<?>> configured = new ArrayList<>();
    for (LaunchableBot<?> bot : context.bots().named(request.names())) {
      configured.add(configurator.of(bot));
    }
    return configured;
  }

  /**
   * Configures what is no bot's own: where runs are, what is shown of them.
   *
   * @param request only its {@code settings} count
   * @param context the process
   * @throws ConfigurationException if a value does not fit
   */
  public static ResolvedConfiguration withoutBot(BotRequest request, AppContext context) {
    return new ConfigurationLayers(
            request.settings(), context.environment(), List.of(), context.base())
        .resolve(RunSettings.ALL);
  }

  /**
   * Configures one bot.
   *
   * @param bot the bot
   * @param <B> its class
   * @throws ConfigurationException if a value does not fit, or a selector names nothing
   */
  public <B> ConfiguredBot<B> of(LaunchableBot<B> bot) {
    ResolvedConfiguration configuration = loader.of(bot);
    Plan<B> plan = ConfiguredPlan.of(bot.plan(), configuration);
    return new ConfiguredBot<>(
        bot, configuration, selection.of(plan, bot.orchestrator().constructorParams()));
  }
}
