package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigSetting;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.config.ScheduleSettings;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import java.io.PrintStream;
import java.util.Optional;

/**
 * A bot with what the command line makes of it.
 *
 * @param bot the bot
 * @param configuration the values of its settings
 * @param selected its plan, configured, with the selected steps; empty if there is none
 * @param <B> its class
 */
record ConfiguredBot<B>(
    LaunchableBot<B> bot, ResolvedConfiguration configuration, Optional<Plan<B>> selected) {

  /** Begins a run of a plan with the configured parameters. */
  BotRun<B> begin(Plan<B> plan) {
    BotRun<B> run = Fanfare.bot(bot.orchestrator(), plan);
    setUp(run);
    return run;
  }

  /** Gives a run the seed and the parameters that are configured. */
  void setUp(BotRun<B> run) {
    var unused = run.seed(configuration.value("seed", Long.class));
    for (ParamPlan param : selected.orElseThrow().params()) {
      run.param(
          param.name(), configuration.value(ConfigSetting.PARAMS + param.name(), Object.class));
    }
  }

  /** When it runs by itself. */
  Optional<SchedulePlan> schedule() {
    return ScheduleSettings.of(configuration);
  }

  int nothingSelected(PrintStream err) {
    err.println(bot.name() + ": no step is selected");
    return ExitCode.NOTHING_SELECTED;
  }
}
