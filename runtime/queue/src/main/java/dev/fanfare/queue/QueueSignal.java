package dev.fanfare.queue;

import dev.fanfare.store.Store;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A count of this process's changes to a queue, for which its waiting workers look up at once. All
 * objects of one queue of one store share it. Thread-safe.
 */
final class QueueSignal {

  private static final Map<Store, Map<String, QueueSignal>> ALL = new WeakHashMap<>();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition raised = lock.newCondition();
  private long count;

  private QueueSignal() {}

  static QueueSignal of(Store store, String queue) {
    synchronized (ALL) {
      return ALL.computeIfAbsent(store, key -> new ConcurrentHashMap<>())
          .computeIfAbsent(queue, name -> new QueueSignal());
    }
  }

  long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  void raise() {
    lock.lock();
    try {
      count++;
      raised.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the count is no longer the one that was seen, or the time is over. */
  void await(long seen, long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (count == seen && left > 0) {
        left = raised.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
