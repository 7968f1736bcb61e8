package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.attempt.Attempt;
import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.lineage.StepExpansion;
import dev.fanfare.runtime.internal.lineage.TaskExpander;
import dev.fanfare.runtime.internal.lineage.YieldedElements;
import dev.fanfare.runtime.internal.phase.PhaseConfiguration;
import dev.fanfare.runtime.internal.phase.PhaseStage;
import dev.fanfare.runtime.internal.recovery.PhaseRecovery;
import dev.fanfare.runtime.internal.retry.RetryRule;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.table.ExpectedCount;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expansion of a phase: makes its tasks out of what the phases before it yielded. It is a job
 * like others, as it reads keys and priorities by the user's code: that may throw, or hang, and is
 * interrupted then.
 */
final class ExpandStage extends JobStage {

  /** Receives the outcome of an expansion, under the run's lock. */
  interface Listener {
    void expanded(
        PhasePlan<?> plan, @Nullable PhaseStage stage, @Nullable Throwable thrown, long now);
  }

  private final RunSpec spec;
  private final PhaseConfiguration settings;
  private final PhasePlan<?> plan;
  private final YieldedElements yielded;
  private final PhaseRecovery recovery;
  private final Listener listener;

  ExpandStage(
      int number,
      RunSpec spec,
      PhaseConfiguration settings,
      PhasePlan<?> plan,
      YieldedElements yielded,
      PhaseRecovery recovery,
      Listener listener) {
    super(settings.context(), settings.workers(), number);
    this.spec = spec;
    this.settings = settings;
    this.plan = plan;
    this.yielded = yielded;
    this.recovery = recovery;
    this.listener = listener;
  }

  @Override
  public @Nullable Object call(Attempt attempt) throws Throwable {
    return spec.contexts().during(this::expand);
  }

  private PhaseStage expand() {
    TaskExpander expander = new TaskExpander(yielded, spec.params());
    List<StepExpansion> expansions = new ArrayList<>();
    for (StepPlan<?> step : plan.steps()) {
      StepExpansion expansion = expander.expand(plan.order(), step);
      expansion.table().skipBlocked();
      ExpectedCount.checkCalls(expansion.table());
      expansions.add(expansion);
    }
    return new PhaseStage(settings, number() + 1, plan.order(), steps(expansions));
  }

  private List<StepRun> steps(List<StepExpansion> expansions) {
    List<StepRun> steps = new ArrayList<>();
    int base = 0;
    for (StepExpansion expansion : expansions) {
      StepPlan<?> step = expansion.table().plan();
      recovery.restore(expansion.table());
      ExpectedCount.checkReused(expansion.table());
      steps.add(
          new StepRun(
              expansion,
              RetryRule.of(spec.plan(), step),
              step.limit().map(settings.limits()::limiter).orElse(null),
              base,
              recovery.replay(expansion.table())));
      base = Math.addExact(base, expansion.table().size());
    }
    return steps;
  }

  @Override
  boolean isAlwaysDone() {
    return false;
  }

  @Override
  void over(@Nullable Object value, @Nullable Throwable thrown, long now) {
    listener.expanded(plan, (PhaseStage) value, thrown, now);
  }
}
