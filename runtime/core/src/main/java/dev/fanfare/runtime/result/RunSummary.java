package dev.fanfare.runtime.result;

import java.time.Duration;
import java.util.Objects;

/**
 * A run in numbers.
 *
 * @param counts its tasks by how they ended
 * @param duration from its start to its end
 */
public record RunSummary(TaskCounts counts, Duration duration) {

  /** Refuses null. */
  public RunSummary {
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(duration, "duration");
  }

  /** Returns the number of all tasks. */
  public int total() {
    return counts.total();
  }

  /** Returns the number of tasks that succeeded. */
  public int succeeded() {
    return counts.succeeded();
  }

  /** Returns the number of tasks that succeeded after more than one attempt. */
  public int afterRetry() {
    return counts.afterRetry();
  }

  /** Returns the number of tasks that failed. */
  public int failed() {
    return counts.failed();
  }

  /** Returns the number of tasks whose last attempt timed out. */
  public int timedOut() {
    return counts.timedOut();
  }

  /** Returns the number of tasks that the end of the run cancelled. */
  public int cancelled() {
    return counts.cancelled();
  }

  /** Returns the number of tasks that were not called because an earlier task had not succeeded. */
  public int skipped() {
    return counts.skipped();
  }

  /** Returns the share of called tasks that succeeded, 0.0 to 1.0; 1.0 if none was called. */
  public double successRate() {
    return counts.successRate();
  }
}
