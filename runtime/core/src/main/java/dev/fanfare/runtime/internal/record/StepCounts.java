package dev.fanfare.runtime.internal.record;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.result.TaskCounts;

/** Counts the tasks of a step. */
public final class StepCounts {

  private StepCounts() {}

  /** The tasks of a step by how they ended; all of them have. */
  public static TaskCounts of(StepTable table) {
    return of(table, table.size());
  }

  /** Those that have ended, while others have not. */
  public static TaskCounts ended(StepTable table) {
    int ended = 0;
    for (int task = 0; task < table.size(); task++) {
      ended += table.hasEnded(task) ? 1 : 0;
    }
    return of(table, ended);
  }

  private static TaskCounts of(StepTable table, int ended) {
    int failed = table.count(TaskState.FAILED);
    int timedOut = table.count(TaskState.TIMED_OUT);
    int cancelled = table.count(TaskState.CANCELLED);
    int skipped = table.count(TaskState.SKIPPED);
    return new TaskCounts(
        ended,
        ended - failed - timedOut - cancelled - skipped,
        table.afterRetry(),
        failed,
        timedOut,
        cancelled,
        skipped,
        table.reused());
  }
}
