package dev.fanfare.runtime.internal.system;

import dev.fanfare.runtime.spi.Timers;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One daemon thread for all timers of the process; it ends when it has had nothing to do. */
final class SystemTimers implements Timers {

  private final ScheduledThreadPoolExecutor executor;

  SystemTimers() {
    executor = new ScheduledThreadPoolExecutor(1, CachedThreads.daemons("fanfare-timers"));
    executor.setRemoveOnCancelPolicy(true);
    executor.setKeepAliveTime(5, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
  }

  @Override
  public Timer at(long nanoTime, Runnable action) {
    long delay = Math.max(0, nanoTime - System.nanoTime());
    Future<?> call = executor.schedule(() -> run(action), delay, TimeUnit.NANOSECONDS);
    return () -> call.cancel(false);
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (Throwable e) {
      System.getLogger(SystemTimers.class.getName())
          .log(System.Logger.Level.ERROR, "a timer's action threw", e);
    }
  }
}
