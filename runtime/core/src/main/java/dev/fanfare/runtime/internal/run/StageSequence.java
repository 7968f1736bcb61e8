package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.lineage.YieldedElements;
import dev.fanfare.runtime.internal.phase.PhaseConfiguration;
import dev.fanfare.runtime.internal.phase.PhaseStage;
import dev.fanfare.runtime.internal.phase.RunningPhase;
import dev.fanfare.runtime.internal.recovery.PhaseRecovery;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.internal.table.UnexpectedCountException;
import dev.fanfare.runtime.internal.worker.RunStage;
import dev.fanfare.runtime.internal.worker.Workers;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.RunState;
import java.util.ArrayDeque;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The order of a run's stages: the methods before it, then each phase's expansion and the phase,
 * then, when all threads have returned, the methods after it. Called under the run's lock.
 */
final class StageSequence implements HookStage.Listener, ExpandStage.Listener {

  private final RunSpec spec;
  private final PhaseConfiguration settings;
  private final Workers workers;
  private final EngineOutcome outcome;
  private final RunSnapshots snapshots;
  private final RunTermination termination;
  private final PhaseRecovery recovery;
  private final ArrayDeque<HookPlan<?>> before;
  private final ArrayDeque<PhasePlan<?>> phases;
  private final ArrayDeque<HookPlan<?>> after;
  private final YieldedElements yielded = new YieldedElements();
  private int number;
  private boolean waiting;

  StageSequence(
      RunSpec spec,
      PhaseConfiguration settings,
      EngineOutcome outcome,
      RunSnapshots snapshots,
      RunTermination termination,
      PhaseRecovery recovery) {
    this.spec = spec;
    this.settings = settings;
    workers = settings.workers();
    this.outcome = outcome;
    this.snapshots = snapshots;
    this.termination = termination;
    this.recovery = recovery;
    before = hooks(spec.plan().hooks(), HookPlan.When.BEFORE_RUN);
    phases = new ArrayDeque<>(spec.plan().phases());
    after = hooks(spec.plan().hooks(), HookPlan.When.AFTER_RUN);
  }

  private static ArrayDeque<HookPlan<?>> hooks(
      Collection<? extends HookPlan<?>> hooks, HookPlan.When when) {
    ArrayDeque<HookPlan<?>> found = new ArrayDeque<>();
    hooks.stream().filter(hook -> hook.when() == when).forEach(found::add);
    return found;
  }

  /** Begins with a stage that stands for all phases. */
  void only(PhaseStage stage, long now) {
    number = stage.number();
    phases.clear();
    snapshots.begun(stage);
    workers.enter(stage, now);
  }

  /** Goes to the next stage. */
  void advance(long now) {
    if (outcome.isOver()) {
      return;
    }
    number += 2;
    if (!outcome.hasVerdict() && !before.isEmpty()) {
      workers.enter(hook(before.remove()), now);
    } else if (!outcome.hasVerdict() && !phases.isEmpty()) {
      workers.enter(
          new ExpandStage(number, spec, settings, phases.remove(), yielded, recovery, this), now);
    } else if (workers.away() > 0) {
      waiting = true;
      workers.enter(new PauseStage(number), now);
    } else if (!after.isEmpty()) {
      termination.endWatch();
      workers.enter(hook(after.remove()), now);
    } else {
      workers.enter(new PauseStage(number), now);
      termination.end(now);
    }
  }

  private RunStage hook(HookPlan<?> hook) {
    return new HookStage(
        settings.context(), workers, number, spec, hook, snapshots::reportLocked, this);
  }

  /** Ends where the run is: unfinished tasks are cancelled. */
  void abandon(long now) {
    snapshots.cancelPending(now);
    workers.enter(new PauseStage(number + 2), now);
  }

  /** Goes on: all threads of closed attempts have returned, or are not waited for any more. */
  void allReturned(long now) {
    if (waiting) {
      waiting = false;
      advance(now);
    }
  }

  @Override
  public void hookOver(HookPlan<?> hook, @Nullable Throwable thrown, long now) {
    if (thrown != null) {
      String when = hook.when() == HookPlan.When.BEFORE_RUN ? "@BeforeRun" : "@AfterRun";
      String reason =
          "%s method '%s' threw %s".formatted(when, hook.name(), FailureText.reason(thrown));
      outcome.verdict(new RunVerdict(RunState.FAILED, reason, thrown));
    }
    advance(now);
  }

  @Override
  public void expanded(
      PhasePlan<?> plan, @Nullable PhaseStage stage, @Nullable Throwable thrown, long now) {
    if (thrown != null) {
      String text =
          thrown instanceof UnexpectedCountException
              ? FailureText.of(thrown).message()
              : FailureText.reason(thrown);
      String reason = "phase %s: %s".formatted(plan.order(), text);
      outcome.verdict(new RunVerdict(RunState.FAILED, reason, thrown));
    }
    if (stage == null || outcome.hasVerdict()) {
      advance(now);
    } else {
      snapshots.begun(stage);
      workers.enter(stage, now);
    }
  }

  /** Takes the elements of a phase whose tasks have all ended, and goes on. */
  void phaseOver(RunningPhase phase, long now) {
    for (StepRun step : phase.steps()) {
      yielded.add(step.expansion());
    }
    advance(now);
  }
}
