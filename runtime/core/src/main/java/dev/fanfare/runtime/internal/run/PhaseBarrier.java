package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.phase.RunningPhase;
import dev.fanfare.runtime.internal.record.StepCounts;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskCounts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The barrier after a phase: decides by each step's required share of successes whether the run
 * goes on, flushes the journal and posts the event. Called under the run's lock.
 */
final class PhaseBarrier {

  private final EngineOutcome outcome;
  private final RunJournal journal;
  private final RunEvents events;

  PhaseBarrier(EngineOutcome outcome, RunJournal journal, RunEvents events) {
    this.outcome = outcome;
    this.journal = journal;
    this.events = events;
  }

  /** Closes a phase whose tasks have all ended. */
  void close(RunningPhase phase, long now) {
    phase.steps().forEach(step -> judge(phase, step));
    journal.flush(phase.order());
    events.phaseEnded(phase.order(), () -> RunSnapshots.steps(phase), now);
  }

  private void judge(RunningPhase phase, StepRun step) {
    if (step.state() == RunState.TIMED_OUT) {
      outcome.verdict(new RunVerdict(RunState.TIMED_OUT, step.cutReason(), null));
    } else if (step.state() == RunState.FAILED) {
      outcome.verdict(new RunVerdict(RunState.FAILED, quorum(phase, step), null));
    }
  }

  /** Says that a step has missed its share; null where any failure would have. */
  private static @Nullable String quorum(RunningPhase phase, StepRun step) {
    double share = step.plan().minSuccess();
    if (share == 1.0 || step.yieldedUnexpectedCount()) {
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
