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

  /** All tasks. */
  public int total() {
    return counts.total();
  }

  /** Those that succeeded. */
  public int succeeded() {
    return counts.succeeded();
  }

  /** Those of the succeeded that needed more than one attempt. */
  public int afterRetry() {
    return counts.afterRetry();
  }

  /** Those that failed. */
  public int failed() {
    return counts.failed();
  }

  /** Those whose last attempt timed out. */
  public int timedOut() {
    return counts.timedOut();
  }

  /** Those that the end of the run came before. */
  public int cancelled() {
    return counts.cancelled();
  }

  /** Those that were not called because an earlier task had not succeeded. */
  public int skipped() {
    return counts.skipped();
  }

  /** Succeeded by called, 0.0 to 1.0; 1.0 if none was called. */
  public double successRate() {
    return counts.successRate();
  }
}
