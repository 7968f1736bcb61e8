package dev.fanfare.app;

import dev.fanfare.config.ConfigSetting;
import dev.fanfare.config.ConfiguredSetting;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.config.ScheduleSettings;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bot with the values of its settings and the steps that are selected.
 *
 * @param bot the bot
 * @param configuration the values of its settings
 * @param selected its plan, configured, with the selected steps; empty if there is none
 * @param <B> its class
 */
public record ConfiguredBot<B>(
    LaunchableBot<B> bot, ResolvedConfiguration configuration, Optional<Plan<B>> selected) {

  /**
   * Returns the plan to run.
   *
   * @throws NothingSelectedException if no step is selected
   */
  public Plan<B> plan() {
    return selected.orElseThrow(() -> new NothingSelectedException(bot.name()));
  }

  /**
   * Creates a run of a plan with the configured parameters and seed.
   *
   * @param plan the {@linkplain #plan selected plan}, or one with the same parameters
   */
  public BotRun<B> run(Plan<B> plan) {
    BotRun<B> run = Fanfare.bot(bot.orchestrator(), plan);
    setUp(run);
    return run;
  }

  /**
   * Creates a run of a plan that is to be resumed: with those parameters that were set for it, so
   * that the others stay what they were.
   *
   * @param plan the {@linkplain #plan selected plan}, or one with the same parameters
   */
  public BotRun<B> resumedRun(Plan<B> plan) {
    BotRun<B> run = Fanfare.bot(bot.orchestrator(), plan);
    for (ParamPlan param : plan.params()) {
      String path = ConfigSetting.PARAMS + param.name();
      if (configuration.overridden(path).isPresent()) {
        run.param(param.name(), configuration.value(path, Object.class));
      }
    }
    return run;
  }

  /** Gives a run the configured parameters and seed. */
  public void setUp(BotRun<B> run) {
    var unused = run.seed(configuration.value("seed", Long.class));
    for (ParamPlan param : plan().params()) {
      run.param(
          param.name(), configuration.value(ConfigSetting.PARAMS + param.name(), Object.class));
    }
  }

  /** Returns the values of its secret parameters; those that have none are not in it. */
  public List<Object> secrets() {
    List<Object> secrets = new ArrayList<>();
    for (ConfiguredSetting configured : configuration.all()) {
      if (configured.setting().secret() && configured.value() != null) {
        secrets.add(configured.value());
      }
    }
    return secrets;
  }

  /** Returns when the bot runs by itself; empty if it does not. */
  public Optional<SchedulePlan> schedule() {
    return ScheduleSettings.of(configuration);
  }
}
