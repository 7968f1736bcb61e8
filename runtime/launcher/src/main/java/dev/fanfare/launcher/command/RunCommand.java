package dev.fanfare.launcher.command;

import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.launcher.plan.PlanText;
import dev.fanfare.runtime.plan.Plan;

/** Runs bots, one after the other. */
record RunCommand(BotCatalogue bots, CommandContext surroundings, ParsedCommand invocation) {

  /** The exit code is that of the first run that did not succeed. */
  int execute() {
    BotConfigurator preparation = new BotConfigurator(bots, surroundings, invocation);
    int code = ExitCode.SUCCEEDED;
    for (LaunchableBot<?> bot : bots.named(invocation.operands())) {
      int own = run(preparation.of(bot));
      code = code == ExitCode.SUCCEEDED ? own : code;
      if (own >= ExitCode.INTERRUPTED) {
        return own;
      }
    }
    return code;
  }

  private <B> int run(ConfiguredBot<B> prepared) {
    if (prepared.selected().isEmpty()) {
      return prepared.nothingSelected(surroundings.err());
    }
    Plan<B> plan = prepared.selected().get();
    ResolvedConfiguration configuration = prepared.configuration();
    configuration.requireComplete(plan);
    if (invocation.has(CommandFlags.DRY_RUN)) {
      PlanText.of(plan, configuration, surroundings.processors())
          .forEach(surroundings.out()::println);
      return ExitCode.SUCCEEDED;
    }
    return new WatchedRun(surroundings, configuration, plan).execute(prepared.begin(plan));
  }
}
