package dev.fanfare.runtime.internal.system;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Platform threads for all runs of the process. They are daemons, so that a task that never returns
 * cannot hold the JVM, and stay for a while after a run, so that the next one does not wait for new
 * ones.
 */
final class CachedThreads implements Executor {

  private static final int KEEP_SECONDS = 10;

  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          KEEP_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          daemons("fanfare-thread"));

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
