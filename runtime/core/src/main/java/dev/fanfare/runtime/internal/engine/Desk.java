package dev.fanfare.runtime.internal.engine;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A run's lock, and what is to be done once it has been let go: waking and interrupting threads,
 * which can take long. Reentrant.
 */
final class Desk {

  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable ArrayDeque<Runnable> afterwards;

  void enter() {
    lock.lock();
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
