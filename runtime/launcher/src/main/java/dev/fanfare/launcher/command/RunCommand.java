package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.launcher.plan.PlanText;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.runtime.plan.Plan;
import java.util.Set;

/** Runs bots, one after the other. */
record RunCommand(Bots bots, Surroundings surroundings, Invocation invocation) {

  /** The exit code is that of the first run that did not succeed. */
  int execute() {
    Warmup warmup = invocation.has(Flags.DRY_RUN) ? Warmup.none() : Warmup.begin(files());
    Preparation preparation = new Preparation(bots, surroundings, invocation);
    int code = ExitCode.SUCCEEDED;
    for (Launchable<?> bot : bots.named(invocation.operands())) {
      int own = run(preparation.of(bot), warmup);
      code = code == ExitCode.SUCCEEDED ? own : code;
      if (own >= ExitCode.INTERRUPTED) {
        return own;
      }
    }
    return code;
  }

  /** A guess: the settings have not been read yet. */
  private Set<ReportFormat> files() {
    boolean none = invocation.value(Flags.REPORT).filter("none"::equals).isPresent();
    return none ? Set.of() : ReportFormat.DEFAULT;
  }

  private <B> int run(Prepared<B> prepared, Warmup warmup) {
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
    return new WatchedRun(surroundings, configuration, plan, warmup).execute(prepared.begin(plan));
  }
}
