package dev.fanfare.runtime.internal.table;

import java.util.HashMap;
import java.util.Map;

/** The running and resting times of the tasks with more than one attempt; sparse. Thread-safe. */
final class RetryTimes {

  private static final int RUNNING = 0;
  private static final int RESTED = 1;

  private final Map<Integer, long[]> byTask = new HashMap<>();
  private int succeeded;

  synchronized void ran(int task, long nanos) {
    times(task)[RUNNING] += nanos;
  }

  synchronized void rested(int task, long nanos) {
    times(task)[RESTED] += nanos;
  }

  /** The sum of a task's attempts, or -1 if none has been told. */
  synchronized long running(int task) {
    long[] times = byTask.get(task);
    return times == null ? -1 : times[RUNNING];
  }

  synchronized long resting(int task) {
    long[] times = byTask.get(task);
    return times == null ? 0 : times[RESTED];
  }

  synchronized void succeeded() {
    succeeded++;
  }

  /** Returns how many of these tasks succeeded in the end. */
  synchronized int afterRetry() {
    return succeeded;
  }

  private long[] times(int task) {
    return byTask.computeIfAbsent(task, key -> new long[2]);
  }
}
