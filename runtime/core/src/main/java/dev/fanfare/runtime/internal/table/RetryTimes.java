package dev.fanfare.runtime.internal.table;

import java.util.HashMap;
import java.util.Map;

/**
 * The running and resting times of the tasks that were called more than once, and how often they
 * were refused; sparse. Thread-safe.
 */
final class RetryTimes {

  private static final int RUNNING = 0;
  private static final int RESTED = 1;
  private static final int REFUSALS = 2;

  private final Map<Integer, long[]> byTask = new HashMap<>();
  private int succeeded;
  // Looked at by every task that ends: most steps are never refused.
  private volatile boolean refused;

  synchronized void ran(int task, long nanos) {
    times(task)[RUNNING] += nanos;
  }

  synchronized void rested(int task, long nanos) {
    times(task)[RESTED] += nanos;
  }

  synchronized void refused(int task) {
    times(task)[REFUSALS]++;
    refused = true;
  }

  /** Returns how often a task was refused. */
  int refusals(int task) {
    return refused ? refusalsOf(task) : 0;
  }

  private synchronized int refusalsOf(int task) {
    long[] times = byTask.get(task);
    return times == null ? 0 : (int) times[REFUSALS];
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
    return byTask.computeIfAbsent(task, key -> new long[3]);
  }
}
