package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.internal.lineage.YieldedElements;
import dev.fanfare.runtime.internal.record.StepCounts;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskCounts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The order of a run's stages: what is called before it, then each phase's making and the phase,
 * then, when all threads have come back, what is called after it. Called at the desk.
 */
final class StageSequence {

  private final Run run;
  private final ArrayDeque<HookPlan<?>> before;
  private final ArrayDeque<PhasePlan<?>> phases;
  private final ArrayDeque<HookPlan<?>> after;
  private final YieldedElements yielded = new YieldedElements();
  private final List<PhaseStage> begun = new ArrayList<>();
  private int number;
  private boolean waiting;

  StageSequence(Run run, Plan<?> plan) {
    this.run = run;
    before = hooks(plan.hooks(), HookPlan.When.BEFORE_RUN);
    phases = new ArrayDeque<>(plan.phases());
    after = hooks(plan.hooks(), HookPlan.When.AFTER_RUN);
  }

  private static ArrayDeque<HookPlan<?>> hooks(
      Collection<? extends HookPlan<?>> hooks, HookPlan.When when) {
    ArrayDeque<HookPlan<?>> found = new ArrayDeque<>();
    hooks.stream().filter(hook -> hook.when() == when).forEach(found::add);
    return found;
  }

  /** What the phases that have ended yielded. */
  YieldedElements yielded() {
    return yielded;
  }

  /** The phases that have begun, in order. */
  List<PhaseStage> begun() {
    return begun;
  }

  /** Begins with a stage that stands for all phases. */
  void only(PhaseStage stage, long now) {
    number = stage.number();
    phases.clear();
    begun.add(stage);
    run.enter(stage, now);
  }

  /** Goes to the next stage. */
  void advance(long now) {
    if (run.ending().isOver()) {
      return;
    }
    number += 2;
    if (!run.ending().hasRunVerdict() && !before.isEmpty()) {
      run.enter(new HookStage(run, number, before.remove()), now);
    } else if (!run.ending().hasRunVerdict() && !phases.isEmpty()) {
      run.enter(new ExpandStage(run, number, phases.remove()), now);
    } else if (run.stopper().away() > 0) {
      waiting = true;
      run.enter(new PauseStage(number), now);
    } else if (!after.isEmpty()) {
      run.ending().closing();
      run.enter(new HookStage(run, number, after.remove()), now);
    } else {
      run.enter(new PauseStage(number), now);
      run.ending().end(now);
    }
  }

  /** Ends where the run is: what has not ended will not. */
  void abandon(long now) {
    for (PhaseStage stage : begun) {
      stage.phase().steps().forEach(step -> step.table().cancelPending(now));
    }
    run.enter(new PauseStage(number + 2), now);
  }

  /** All threads of closed attempts have come back, or are not waited for any more. */
  void allBack(long now) {
    if (waiting) {
      waiting = false;
      advance(now);
    }
  }

  void hookOver(HookPlan<?> hook, @Nullable Throwable thrown, long now) {
    if (thrown != null) {
      String when = hook.when() == HookPlan.When.BEFORE_RUN ? "@BeforeRun" : "@AfterRun";
      String reason =
          "%s method '%s' threw %s".formatted(when, hook.name(), FailureText.reason(thrown));
      run.ending().verdict(new RunVerdict(RunState.FAILED, reason, thrown));
    }
    advance(now);
  }

  void expanded(
      PhasePlan<?> plan, @Nullable PhaseStage stage, @Nullable Throwable thrown, long now) {
    if (thrown != null) {
      String reason = "phase %d: %s".formatted(plan.order(), FailureText.reason(thrown));
      run.ending().verdict(new RunVerdict(RunState.FAILED, reason, thrown));
    }
    if (stage == null || run.ending().hasRunVerdict()) {
      advance(now);
    } else {
      begun.add(stage);
      run.enter(stage, now);
    }
  }

  void phaseOver(PhaseStage stage, long now) {
    if (run.ending().isOver()) {
      return;
    }
    for (StepRun step : stage.phase().steps()) {
      judge(stage.phase(), step);
      yielded.add(step.expansion());
    }
    run.journal().flush(stage.phase().order());
    run.tell(
        RunEvent.PhaseEnded.class,
        () -> run.events().phaseEnded(stage.phase().order(), RunSnapshots.steps(stage), now));
    advance(now);
  }

  private void judge(Phase phase, StepRun step) {
    if (step.state() == RunState.TIMED_OUT) {
      run.ending().verdict(new RunVerdict(RunState.TIMED_OUT, step.cutReason(), null));
    } else if (step.state() == RunState.FAILED) {
      run.ending().verdict(new RunVerdict(RunState.FAILED, quorum(phase, step), null));
    }
  }

  /** What to say of a step that has missed its share; nothing where any failure would have. */
  private static @Nullable String quorum(Phase phase, StepRun step) {
    double share = step.plan().minSuccess();
    if (share == 1.0) {
      return null;
    }
    TaskCounts counts = StepCounts.of(step.table());
    return String.format(
        Locale.ROOT,
        "phase '%s' (order %d): %d of %d tasks succeeded (%.1f %%), fewer than its minSuccess of"
            + " %.1f %%",
        step.plan().phase(),
        phase.order(),
        counts.succeeded(),
        counts.called(),
        100 * counts.successRate(),
        100 * share);
  }
}
