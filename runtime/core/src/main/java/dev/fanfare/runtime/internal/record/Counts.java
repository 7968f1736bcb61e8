package dev.fanfare.runtime.internal.record;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.TaskCounts;
import dev.fanfare.runtime.internal.table.StepTable;

/** Counts the tasks of a step that has ended. */
public final class Counts {

  private Counts() {}

  /** The tasks by how they ended. */
  public static TaskCounts of(StepTable table) {
    int failed = table.count(TaskState.FAILED);
    int timedOut = table.count(TaskState.TIMED_OUT);
    int cancelled = table.count(TaskState.CANCELLED);
    int skipped = table.count(TaskState.SKIPPED);
    return new TaskCounts(
        table.size(),
        table.size() - failed - timedOut - cancelled - skipped,
        table.afterRetry(),
        failed,
        timedOut,
        cancelled,
        skipped);
  }
}
