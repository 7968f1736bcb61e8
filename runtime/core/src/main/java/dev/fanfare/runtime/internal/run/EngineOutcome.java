package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.spec.RunVerdict;
import org.jspecify.annotations.Nullable;

/** The verdict on a run, and whether and when it ended. Called under the run's lock. */
final class EngineOutcome {

  private volatile boolean over;
  private @Nullable RunVerdict verdict;
  private long endedAt;

  /** Records the verdict; the first one wins. */
  void verdict(RunVerdict found) {
    if (verdict == null) {
      verdict = found;
    }
  }

  /** Records a verdict in the place of any before: the run could not be ended as that said. */
  void overrule(RunVerdict found) {
    verdict = found;
  }

  boolean hasVerdict() {
    return verdict != null;
  }

  RunVerdict verdict() {
    return verdict == null ? RunVerdict.SUCCEEDED : verdict;
  }

  /** Records that the run has ended. */
  void end(long now) {
    endedAt = now;
    over = true;
  }

  /** Returns whether the run has ended. Lock-free. */
  boolean isOver() {
    return over;
  }

  /** Returns the time of the run's end; the time given, if it has not ended. */
  long endedAt(long now) {
    return over ? endedAt : now;
  }
}
