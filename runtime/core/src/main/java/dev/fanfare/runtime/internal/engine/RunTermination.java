package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.text.DurationText;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.spi.Timers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a run ends: by itself, at its limit, because somebody stops it, or because the engine has
 * failed. What is not said to be for anybody is called at the desk.
 */
final class RunTermination {

  private final Run run;
  private volatile boolean over;
  private @Nullable RunVerdict verdict;
  private Timers.@Nullable Timer deadline;
  private long at = -1;

  RunTermination(Run run) {
    this.run = run;
  }

  /** Ends the run when it has lasted so long. */
  void watch(Duration limit) {
    StopRequest stop =
        StopRequest.deadline("the run ran past its limit of " + DurationText.format(limit));
    deadline = run.at(limit.toNanos(), now -> stop(stop, now));
  }

  /** What is called after the run begins: its limit is no longer watched. */
  void closing() {
    if (deadline != null) {
      deadline.cancel();
    }
  }

  /** Ends the run early. For anybody. */
  void stop(StopRequest stop) {
    run.desk().enter();
    try {
      stop(stop, run.now());
    } finally {
      run.desk().leave();
    }
  }

  private void stop(StopRequest stop, long now) {
    if (!over) {
      verdict(new RunVerdict(stop.runState(), stop.reason(), null));
      run.stage().stop(stop, now);
    }
  }

  /** Ends the run early, as failed. For anybody. */
  void fail(RunVerdict why) {
    run.desk().enter();
    try {
      if (!over) {
        verdict = why;
        run.stage().stop(StopRequest.CANCEL, run.now());
      }
    } finally {
      run.desk().leave();
    }
  }

  /** Says how the run ends; the first to say so is right. */
  void verdict(RunVerdict found) {
    if (verdict == null) {
      verdict = found;
    }
  }

  boolean hasRunVerdict() {
    return verdict != null;
  }

  RunVerdict verdict() {
    return verdict == null ? RunVerdict.SUCCEEDED : verdict;
  }

  /** The run has ended. */
  void end(long now) {
    if (over) {
      return;
    }
    closing();
    over = true;
    at = now;
    verdict = run.journal().close(verdict());
    RunReport last = RunSnapshots.of(run);
    run.tell(RunEvent.RunEnded.class, () -> run.events().runEnded(now, last.state()));
    run.publication().publish(last);
    // Last: who waits for the report need not wait until thousands of workers have been woken.
    run.crew().dismiss();
  }

  /** The engine itself has failed: ends the run as it is. For anybody. */
  void crash(Throwable thrown) {
    System.getLogger(RunTermination.class.getName())
        .log(System.Logger.Level.ERROR, "the engine failed in run " + run.spec().runId(), thrown);
    abandon(
        new RunVerdict(RunState.FAILED, "internal error: " + FailureText.reason(thrown), thrown));
  }

  /** Ends the run as it is: it cannot go on. For anybody. */
  void abandon(RunVerdict why) {
    run.desk().enter();
    try {
      if (!over) {
        verdict = why;
        run.course().abandon(run.now());
        end(run.now());
      }
    } finally {
      run.desk().leave();
    }
  }

  /** Whether the run has ended. For anybody. */
  boolean isOver() {
    return over;
  }

  /** When it ended, or what time it is. */
  long endedAt() {
    return over ? at : run.now();
  }
}
