package dev.fanfare.benchmarks.work;

import java.util.concurrent.Callable;

/**
 * What a peer records of its tasks: the same that Fanfare does, in the cheapest way there is, one
 * array per column. Each task writes its own row, so that no two threads write the same.
 */
public final class Columns {

  private final long[] queued;
  private final long[] started;
  private final long[] ended;
  private final int[] worker;
  private final byte[] attempts;

  /**
   * Room for the records.
   *
   * @param tasks how many
   */
  public Columns(int tasks) {
    queued = new long[tasks];
    started = new long[tasks];
    ended = new long[tasks];
    worker = new int[tasks];
    attempts = new byte[tasks];
  }

  /** Notes that tasks were offered, all at the same time, as a phase's are. */
  public void offered(int from, int to) {
    java.util.Arrays.fill(queued, from, to, System.nanoTime());
  }

  /**
   * Makes an attempt, and records it.
   *
   * @param task the task's number
   * @param body what it does
   * @param <T> what comes of it
   * @throws Exception what the body throws
   */
  public <T> T call(int task, Callable<T> body) throws Exception {
    begin(task);
    try {
      return body.call();
    } finally {
      end(task);
    }
  }

  /** Notes that an attempt begins, by this thread. */
  @SuppressWarnings("deprecation") // threadId() is there from 19 on
  public void begin(int task) {
    started[task] = System.nanoTime();
    worker[task] = (int) Thread.currentThread().getId();
    attempts[task]++;
  }

  /** Notes that an attempt ended. */
  public void end(int task) {
    ended[task] = System.nanoTime();
  }

  /** How long a task ran, in nanoseconds. */
  public long running(int task) {
    return ended[task] - started[task];
  }

  /** How many of the tasks have been attempted. */
  public int attempted() {
    int count = 0;
    for (byte attempt : attempts) {
      count += attempt > 0 ? 1 : 0;
    }
    return count;
  }
}
