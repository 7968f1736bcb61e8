package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.JournalEntry;
import java.util.function.Consumer;

/**
 * The journal of one run. What it throws ends the run early, as failed; nothing further is written
 * then. Thread-safe.
 */
final class RunJournal {

  private final Journal journal;
  private final String runId;
  private final Consumer<RunVerdict> failure;
  private volatile boolean broken;

  /**
   * Creates the journal of a run.
   *
   * @param failure called when the journal has thrown
   */
  RunJournal(RunSpec spec, Consumer<RunVerdict> failure) {
    journal = spec.environment().journal();
    runId = spec.runId();
    this.failure = failure;
  }

  /** Returns whether anything is written. */
  boolean isKept() {
    return journal != Journal.NONE;
  }

  void append(JournalEntry entry, Runnable committed) {
    if (broken) {
      return;
    }
    try {
      journal.append(runId, entry, committed);
    } catch (RuntimeException e) {
      stop(failure("take " + entry.task().id(), e));
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
    failure.accept(why);
  }

  /** Closes it; returns how the run ends, the closing included. */
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
