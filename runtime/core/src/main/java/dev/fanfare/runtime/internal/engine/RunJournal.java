package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.spi.Journal;

/**
 * The journal of one run. What it throws ends the run early, as failed; nothing further is written
 * then. Thread-safe.
 */
final class RunJournal {

  private final Run run;
  private final Journal journal;
  private final String runId;
  private volatile boolean broken;

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
    if (broken) {
      return;
    }
    try {
      journal.append(runId, task);
    } catch (RuntimeException e) {
      stop(failure("take " + task.id(), e));
    }
  }

  void flush(int order) {
    if (broken) {
      return;
    }
    try {
      journal.flush(runId, order);
    } catch (RuntimeException e) {
      stop(failure("be flushed", e));
    }
  }

  private void stop(RunVerdict why) {
    broken = true;
    run.ending().fail(why);
  }

  /** Closes it; says how the run ends, the closing included. */
  RunVerdict close(RunVerdict verdict) {
    try {
      journal.close(runId, verdict.state());
      return verdict;
    } catch (RuntimeException e) {
      return failure("be closed", e);
    }
  }

  private static RunVerdict failure(String what, RuntimeException why) {
    String reason = "the journal could not %s: %s".formatted(what, FailureText.reason(why));
    return new RunVerdict(RunState.FAILED, reason, why);
  }
}
