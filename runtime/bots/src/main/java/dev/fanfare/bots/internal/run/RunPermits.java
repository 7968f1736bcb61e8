package dev.fanfare.bots.internal.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * Bounds how many runs of a manager are under way at once: first come, first served. Thread-safe;
 * its lock is a leaf.
 */
public final class RunPermits {

  private final int most;
  private final Executor executor;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int taken;

  /**
   * Creates free permits.
   *
   * @param most how many runs at once, at least 1
   * @param executor calls those that had to wait
   */
  public RunPermits(int most, Executor executor) {
    this.most = most;
    this.executor = executor;
  }

  /**
   * Takes a permit.
   *
   * @param whenFree called once, on another thread, if there is none now; it holds the permit then
   * @return whether the caller holds a permit now
   */
  synchronized boolean take(Runnable whenFree) {
    if (taken < most) {
      taken++;
      return true;
    }
    waiting.add(whenFree);
    return false;
  }

  /** Gives a permit back, or hands it to the one that has waited longest. */
  void giveBack() {
    Runnable next;
    synchronized (this) {
      next = waiting.poll();
      if (next == null) {
        taken--;
        return;
      }
    }
    executor.execute(next);
  }
}
