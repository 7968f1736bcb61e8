package dev.fanfare.runtime.result;

/**
 * Tasks by how they ended.
 *
 * @param total all of them
 * @param succeeded those that succeeded
 * @param afterRetry those of the succeeded that needed more than one attempt
 * @param failed those that failed
 * @param timedOut those whose last attempt timed out
 * @param cancelled those that the end of the run came before
 * @param skipped those that were not called because an earlier task had not succeeded
 * @param reused those of the succeeded that were not called, because a recorded success was reused
 */
public record TaskCounts(
    int total,
    int succeeded,
    int afterRetry,
    int failed,
    int timedOut,
    int cancelled,
    int skipped,
    int reused) {

  /** No tasks. */
  public static final TaskCounts NONE = new TaskCounts(0, 0, 0, 0, 0, 0, 0);

  /** Counts of a run that reused nothing. */
  public TaskCounts(
      int total,
      int succeeded,
      int afterRetry,
      int failed,
      int timedOut,
      int cancelled,
      int skipped) {
    this(total, succeeded, afterRetry, failed, timedOut, cancelled, skipped, 0);
  }

  /** Returns the number of tasks that were called: all but the skipped. */
  public int called() {
    return total - skipped;
  }

  /** Returns the share of called tasks that succeeded, 0.0 to 1.0; 1.0 if none was called. */
  public double successRate() {
    return called() == 0 ? 1.0 : (double) succeeded / called();
  }

  /**
   * Returns the sum of these and other counts.
   *
   * @param other further tasks
   */
  public TaskCounts plus(TaskCounts other) {
    return new TaskCounts(
        total + other.total,
        succeeded + other.succeeded,
        afterRetry + other.afterRetry,
        failed + other.failed,
        timedOut + other.timedOut,
        cancelled + other.cancelled,
        skipped + other.skipped,
        reused + other.reused);
  }
}
