package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.launcher.plan.PlanText;
import dev.fanfare.runtime.plan.Plan;

/** Runs bots, one after the other. */
record RunCommand(Bots bots, Surroundings surroundings, Invocation invocation) {

  /** The exit code is that of the first run that did not succeed. */
  int execute() {
    Preparation preparation = new Preparation(bots, surroundings, invocation);
    int code = ExitCode.SUCCEEDED;
    for (Launchable<?> bot : bots.named(invocation.operands())) {
      int own = run(preparation.of(bot));
      code = code == ExitCode.SUCCEEDED ? own : code;
      if (own >= ExitCode.INTERRUPTED) {
        return own;
      }
    }
    return code;
  }

  private <B> int run(Prepared<B> prepared) {
    if (prepared.selected().isEmpty()) {
      return prepared.nothingSelected(surroundings.err());
    }
    Plan<B> plan = prepared.selected().get();
    Configuration configuration = prepared.configuration();
    configuration.requireComplete(plan);
    if (invocation.has(Flags.DRY_RUN)) {
      PlanText.of(plan, configuration, surroundings.processors())
          .forEach(surroundings.out()::println);
      return ExitCode.SUCCEEDED;
    }
    return new WatchedRun(surroundings, configuration, plan).execute(prepared.begin(plan));
  }
}
