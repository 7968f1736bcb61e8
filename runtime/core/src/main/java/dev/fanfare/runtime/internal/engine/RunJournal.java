package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.RunState;
import dev.fanfare.runtime.TaskRecord;
import dev.fanfare.runtime.internal.call.Reasons;
import dev.fanfare.runtime.internal.run.Verdict;
import dev.fanfare.runtime.spi.Journal;

/** The journal of one run: what it throws ends the run. Thread-safe. */
final class RunJournal {

  private final Run run;
  private final Journal journal;
  private final String runId;

  RunJournal(Run run) {
    this.run = run;
    journal = run.spec().environment().journal();
    runId = run.spec().runId();
  }

  /** Whether anything is written. */
  boolean isKept() {
    return journal != Journal.NONE;
  }

  void append(TaskRecord task) {
    try {
      journal.append(runId, task);
    } catch (RuntimeException e) {
      run.ending().abandon(broken("take " + task.id(), e));
    }
  }

  void flush(int order) {
    try {
      journal.flush(runId, order);
    } catch (RuntimeException e) {
      run.ending().abandon(broken("be flushed", e));
    }
  }

  /** Closes it; says how the run ends, the closing included. */
  Verdict close(Verdict verdict) {
    try {
      journal.close(runId, verdict.state());
      return verdict;
    } catch (RuntimeException e) {
      return broken("be closed", e);
    }
  }

  private static Verdict broken(String what, RuntimeException why) {
    String reason = "the journal could not %s: %s".formatted(what, Reasons.reason(why));
    return new Verdict(RunState.FAILED, reason, why);
  }
}
