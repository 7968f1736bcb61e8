package dev.fanfare.runtime.internal.system;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Platform threads, each for one action after the other. They are daemons, so that a task that
 * never returns cannot hold the JVM, and stay for a while after an action, so that the next one
 * does not wait for a new one. Who is idle for the shortest time comes first, so that those end
 * which are not needed any more.
 */
final class CachedThreads implements Executor {

  private final ThreadPoolExecutor executor;

  /**
   * Creates it, without any thread.
   *
   * @param keep how long a thread stays idle before it ends
   */
  CachedThreads(Duration keep) {
    executor =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            keep.toNanos(),
            TimeUnit.NANOSECONDS,
            new SynchronousQueue<>(),
            daemons("fanfare-thread"));
  }

  @Override
  public void execute(Runnable action) {
    executor.execute(action);
  }

  static ThreadFactory daemons(String name) {
    AtomicInteger count = new AtomicInteger();
    return action -> {
      Thread thread = new Thread(null, action, name + "-" + count.incrementAndGet(), 0, false);
      thread.setDaemon(true);
      return thread;
    };
  }
}
