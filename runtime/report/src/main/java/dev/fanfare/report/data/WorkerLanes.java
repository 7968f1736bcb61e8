package dev.fanfare.report.data;

import java.util.Arrays;

/** The places of tasks on the lanes of their workers. */
public final class WorkerLanes {

  private static final int INDEX_BITS = 24;

  private WorkerLanes() {}

  /**
   * Returns when the last attempt of every task began, so that no two on a worker overlap: of a
   * task that was retried only the attempts' sum is known, and the mean may reach into the task
   * before.
   *
   * @param tasks at most 16 million of them
   * @return nanoseconds from the run's start, by task
   */
  public static long[] starts(TaskTable tasks) {
    long[] starts = new long[tasks.size()];
    long[] laneEnd = new long[workers(tasks)];
    for (long key : byEnd(tasks)) {
      int task = (int) (key & ((1L << INDEX_BITS) - 1));
      int worker = tasks.worker(task);
      starts[task] = tasks.lastAttemptStarted(task);
      if (tasks.attempts(task) > 1 && worker >= 0) {
        starts[task] = Math.min(tasks.ended(task), Math.max(starts[task], laneEnd[worker]));
      }
      if (worker >= 0) {
        laneEnd[worker] = tasks.ended(task);
      }
    }
    return starts;
  }

  private static int workers(TaskTable tasks) {
    int workers = 0;
    for (int task = 0; task < tasks.size(); task++) {
      workers = Math.max(workers, tasks.worker(task) + 1);
    }
    return workers;
  }

  /** The tasks in the order of their ends: microseconds above, the index below. */
  private static long[] byEnd(TaskTable tasks) {
    long[] keys = new long[tasks.size()];
    for (int task = 0; task < keys.length; task++) {
      keys[task] = (tasks.ended(task) / 1000) << INDEX_BITS | task;
    }
    Arrays.sort(keys);
    return keys;
  }
}
