package dev.fanfare.bots;

import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;
import java.time.Duration;
import java.util.List;

/** Calls a worker at once, and lets it finish when the time has passed that its call asked for. */
final class SimulatedThreads implements WorkerThreads {

  private static final ThreadLocal<Duration> TAKES = new ThreadLocal<>();

  private final VirtualTime time;

  SimulatedThreads(VirtualTime time) {
    this.time = time;
  }

  /** Said by a body: it takes this long. */
  static void takes(Duration duration) {
    TAKES.set(duration);
  }

  @Override
  public WorkerThread create(Worker worker, Kind kind) {
    return new WorkerThread() {
      @Override
      public void wake() {
        drive(worker);
      }

      @Override
      public void interrupt() {}

      @Override
      public List<StackTraceElement> stack() {
        return List.of();
      }
    };
  }

  private void drive(Worker worker) {
    while (worker.next() == Worker.Next.CALL) {
      TAKES.remove();
      worker.call();
      Duration takes = TAKES.get();
      if (takes != null) {
        time.at(
            time.nanoTime() + takes.toNanos(),
            () -> {
              worker.finish();
              drive(worker);
            });
        return;
      }
      worker.finish();
    }
  }

  @Override
  public boolean virtualThreads() {
    return false;
  }

  @Override
  public int processors() {
    return 1;
  }
}
