package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.attempt.FailedAttempt;
import dev.fanfare.runtime.internal.phase.PhaseListener;
import dev.fanfare.runtime.internal.phase.RunningPhase;
import dev.fanfare.runtime.internal.record.TaskView;
import dev.fanfare.runtime.internal.recovery.PhaseRecovery;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.internal.table.RecordedStep;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.spi.JournalEntry;
import dev.fanfare.runtime.spi.ValueDigest;

/** Hands what happens in the phases on: to the journal, the listeners and the run. */
final class PhaseReporter implements PhaseListener {

  /** Receives a phase whose tasks have all ended, under the run's lock. */
  interface EndListener {
    void phaseOver(RunningPhase phase, long now);
  }

  private final RunEvents events;
  private final RunJournal journal;
  private final EngineOutcome outcome;
  private final EndListener end;
  private final boolean reportsSuccesses;

  PhaseReporter(RunEvents events, RunJournal journal, EngineOutcome outcome, EndListener end) {
    this.events = events;
    this.journal = journal;
    this.outcome = outcome;
    this.end = end;
    reportsSuccesses = journal.isKept() || events.wantsSuccesses();
  }

  @Override
  public void started(RunningPhase phase, long now) {
    events.phaseStarted(phase, now);
  }

  @Override
  public void retried(FailedAttempt attempt, Throwable thrown, long wait) {
    events.attemptFailed(attempt, thrown, wait);
  }

  @Override
  public void paused(String limit, long pause, String reason, int waiting, long now) {
    events.limitPaused(limit, pause, reason, waiting, now);
  }

  @Override
  public void ended(StepTable table, int task, long now) {
    if (reportsSuccesses || !table.hasSucceeded(task)) {
      TaskView view = new TaskView(table, task);
      if (journal.isKept()) {
        digest(table, task);
        journal.append(PhaseRecovery.entry(table, task), () -> events.taskEnded(now, view));
      } else {
        events.taskEnded(now, view);
      }
    }
  }

  /** Digests what a task yielded, once: for its record, and for the keys of those that take it. */
  private static void digest(StepTable table, int task) {
    RecordedStep recorded = table.recorded();
    if (recorded != null && table.hasSucceeded(task) && table.plan().yields() != Yield.NOTHING) {
      JournalEntry entry = PhaseRecovery.entry(table, task);
      recorded.digest(task, ValueDigest.of(entry.storedValue()));
    }
  }

  @Override
  public void failing() {
    outcome.verdict(new RunVerdict(RunState.FAILED, null, null));
  }

  @Override
  public void over(RunningPhase phase, long now) {
    end.phaseOver(phase, now);
  }
}
