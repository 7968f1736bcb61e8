package dev.fanfare.runtime.internal.worker;

import dev.fanfare.runtime.internal.system.VirtualThreads;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a run, and the actions that follow once it has been released: waking and interrupting
 * threads, which can take long. Reentrant.
 */
public final class RunLock {

  private static final long LOOK_MILLIS = 1;

  private final boolean virtual;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable ArrayDeque<Runnable> afterwards;

  /**
   * Creates a lock.
   *
   * @param virtual whether virtual threads take it
   */
  public RunLock(boolean virtual) {
    this.virtual = virtual;
  }

  /** Does something under the lock, then what it has left for {@link #afterwards}. */
  public void locked(Runnable action) {
    acquire();
    try {
      action.run();
    } finally {
      release();
    }
  }

  /** As {@link #locked}, with a result. */
  public <T extends @Nullable Object> T with(Supplier<T> action) {
    acquire();
    try {
      return action.get();
    } finally {
      release();
    }
  }

  private void acquire() {
    if (!virtual) {
      lock.lock();
    } else if (!lock.tryLock()) {
      acquireAmongVirtual();
    }
  }

  /**
   * The lock goes to the thread that waits first, and is free until that one runs: a virtual thread
   * never does while tasks that compute without end keep all carriers. So a platform thread, such
   * as that of the timers, does not rely on its turn: it tries again and again to take the lock.
   */
  private void acquireAmongVirtual() {
    if (VirtualThreads.isCurrent()) {
      lock.lock();
      return;
    }
    boolean interrupted = false;
    while (true) {
      try {
        if (lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void release() {
    if (lock.getHoldCount() > 1) {
      lock.unlock();
      return;
    }
    ArrayDeque<Runnable> actions = afterwards;
    afterwards = null;
    lock.unlock();
    if (actions != null) {
      runAll(actions);
    }
  }

  /** Runs all actions though one throws: threads may be waiting for the others. */
  private static void runAll(ArrayDeque<Runnable> actions) {
    RuntimeException first = null;
    for (Runnable action : actions) {
      try {
        action.run();
      } catch (RuntimeException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** Returns a condition of this lock. */
  public Condition newCondition() {
    return lock.newCondition();
  }

  /** Leaves an action to be run by the thread that holds the lock, after releasing it. */
  public void afterwards(Runnable action) {
    if (afterwards == null) {
      afterwards = new ArrayDeque<>(4);
    }
    afterwards.add(action);
  }
}
