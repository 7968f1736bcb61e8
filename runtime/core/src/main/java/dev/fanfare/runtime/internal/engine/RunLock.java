package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.internal.system.VirtualThreads;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A run's lock, and what is to be done once it has been let go: waking and interrupting threads,
 * which can take long. Reentrant.
 */
final class RunLock {

  private static final long LOOK_MILLIS = 1;

  private final boolean virtual;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable ArrayDeque<Runnable> afterwards;

  /**
   * A desk.
   *
   * @param virtual whether virtual threads come to it
   */
  RunLock(boolean virtual) {
    this.virtual = virtual;
  }

  void enter() {
    if (!virtual) {
      lock.lock();
    } else if (!lock.tryLock()) {
      enterAmongVirtual();
    }
  }

  /**
   * The lock is given to who waits first, and is free until that one runs: a virtual thread never
   * does while all carriers are kept by tasks that compute without end. So a platform thread, such
   * as that of the timers, does not rely on its turn, but looks now and then whether the lock is
   * free.
   */
  private void enterAmongVirtual() {
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

  /** Leaves, then does what has been left to be done. */
  void leave() {
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

  /** One that throws does not keep the others from being done: somebody may be waiting for them. */
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

  /** Where somebody at the desk can step aside until somebody else at the desk calls. */
  Condition aside() {
    return lock.newCondition();
  }

  /** Leaves something to be done by whoever is at the desk, after leaving. */
  void afterwards(Runnable action) {
    if (afterwards == null) {
      afterwards = new ArrayDeque<>(4);
    }
    afterwards.add(action);
  }
}
