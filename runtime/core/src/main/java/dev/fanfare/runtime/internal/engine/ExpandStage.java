package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.internal.lineage.StepExpansion;
import dev.fanfare.runtime.internal.lineage.TaskExpander;
import dev.fanfare.runtime.internal.retry.RetryRule;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The making of a phase's tasks out of what was yielded before it. It is a job like others, as it
 * reads keys and priorities by the user's code: that may throw, or hang, and is interrupted then.
 */
final class ExpandStage extends JobStage {

  private final PhasePlan<?> plan;

  ExpandStage(Run run, int number, PhasePlan<?> plan) {
    super(run, number);
    this.plan = plan;
  }

  @Override
  Object call(RunWorker worker) {
    TaskExpander expander = new TaskExpander(run().course().yielded(), run().spec().params());
    List<StepRun> steps = new ArrayList<>();
    int base = 0;
    for (StepPlan<?> step : plan.steps()) {
      StepExpansion expansion = expander.expand(plan.order(), step);
      expansion.table().skipBlocked();
      steps.add(
          new StepRun(
              expansion,
              RetryRule.of(run().spec().plan(), step),
              step.limit().map(run().limits()::limiter).orElse(null),
              base));
      base = Math.addExact(base, expansion.table().size());
    }
    return new PhaseStage(run(), number() + 1, plan.order(), steps);
  }

  @Override
  boolean isAlwaysDone() {
    return false;
  }

  @Override
  void over(@Nullable Object value, @Nullable Throwable thrown, long now) {
    run().course().expanded(plan, (PhaseStage) value, thrown, now);
  }
}
