package dev.fanfare.report.data;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Calls a user's code on a daemon thread with a time limit, so that an object whose {@code
 * toString()} never returns costs a report its text and nothing else. Thread-safe; one call runs at
 * a time.
 *
 * <p>A call that exceeds its limit is interrupted and its thread abandoned. After {@value
 * #MOST_ABANDONED} of them no further call is made: every answer is the fallback. The thread ends
 * when it had no call for a second.
 */
final class BoundedCalls {

  static final int MOST_ABANDONED = 3;

  private static final long LIMIT_MILLIS = 1_000;
  private static final long LOOK_MILLIS = 50;

  /** The time for an abandoned thread that computes to end, by running out of memory, say. */
  private static final long LONGEST_JOIN_MILLIS = 3_000;

  private int abandoned;
  private Caller caller = new Caller();

  /** One thread and the pool that replaces it when it ended. */
  private static final class Caller {
    private volatile Thread thread = Thread.currentThread();
    private final ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::newThread);

    Caller() {
      pool.allowCoreThreadTimeOut(true);
    }

    private Thread newThread(Runnable work) {
      Thread made = new Thread(work, "fanfare-user-text");
      made.setDaemon(true);
      thread = made;
      return made;
    }
  }

  /** Returns whether so many calls did not return that no further one is made. */
  synchronized boolean areExhausted() {
    return abandoned >= MOST_ABANDONED;
  }

  /**
   * Calls a user's code; it is given a second.
   *
   * @param code the call
   * @param fallback the answer if it throws, even an error, or does not return in time
   */
  <T> T call(Supplier<? extends T> code, T fallback) {
    return call(code, fallback, LIMIT_MILLIS);
  }

  /**
   * Calls a user's code. It is abandoned after a second in which it never computed, too.
   *
   * @param code the call
   * @param fallback the answer if it throws, even an error, or does not return in time
   * @param limitMillis how long it may compute, in milliseconds
   */
  synchronized <T> T call(Supplier<? extends T> code, T fallback, long limitMillis) {
    if (areExhausted()) {
      return fallback;
    }
    FutureTask<T> task = new FutureTask<>(code::get);
    caller.pool.execute(task);
    boolean interrupted = false;
    long waiting = 0;
    try {
      for (long waited = 0; waited < limitMillis && waiting < LIMIT_MILLIS; waited += LOOK_MILLIS) {
        try {
          return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (TimeoutException e) {
          boolean computes = caller.thread.getState() == Thread.State.RUNNABLE;
          waiting = computes ? 0 : waiting + LOOK_MILLIS;
        }
      }
      task.cancel(true);
      interrupted |= abandon();
      return fallback;
    } catch (ExecutionException e) {
      return fallback;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Replaces the thread. One that still computes is given time to run out of memory: it would take
   * it from whoever writes the report.
   *
   * @return whether this thread was interrupted meanwhile
   */
  private boolean abandon() {
    Caller lost = caller;
    lost.pool.shutdownNow();
    abandoned++;
    caller = new Caller();
    if (lost.thread.getState() != Thread.State.RUNNABLE) {
      return false;
    }
    try {
      lost.thread.join(LONGEST_JOIN_MILLIS / MOST_ABANDONED);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
