package dev.fanfare.proof.manual;

import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Workers and timers that move when somebody moves them. Thread-safe. */
public class ManualWorld implements WorkerThreads {

  private static final Duration GRACE = Duration.ofSeconds(1);

  private final List<ManualWorker> workers = new CopyOnWriteArrayList<>();
  private final ManualTimers timers;

  /** A world at its beginning. */
  public ManualWorld() {
    this(new ManualTimers());
  }

  /** A world with these timers. */
  public ManualWorld(ManualTimers timers) {
    this.timers = timers;
  }

  /** What a run needs of this world. Whoever waits, but not for nothing, moves it meanwhile. */
  public Environment environment() {
    return Environment.builder(
            new Time(), timers, this, Runnable::run, this::await, () -> "000000000000")
        .grace(GRACE)
        .build();
  }

  /** What is made to drive a worker. */
  protected ManualWorker drive(Worker worker) {
    return new ManualWorker(worker);
  }

  @Override
  public WorkerThread create(Worker worker, Kind kind) {
    ManualWorker made = drive(worker);
    workers.add(made);
    return made;
  }

  @Override
  public boolean virtualThreads() {
    return false;
  }

  @Override
  public int processors() {
    return 2;
  }

  /**
   * Moves a worker by one step, as its thread would.
   *
   * @param number which, from 0
   * @return whether there was such a worker, and something for it to do
   */
  public boolean work(int number) {
    return number < workers.size() && workers.get(number).step();
  }

  /** Lets time go on to the next timer, and rings it; false if there is none. */
  public boolean ring() {
    return timers.ring();
  }

  /** Moves all workers for as long as any of them has something to do. */
  public void settle() {
    boolean moved;
    do {
      moved = false;
      for (ManualWorker worker : workers) {
        moved |= worker.step();
      }
    } while (moved);
  }

  private boolean await(CountDownLatch latch, long nanos) {
    while (nanos > 0 && latch.getCount() > 0) {
      settle();
      if (latch.getCount() > 0 && !ring()) {
        throw new IllegalStateException("stuck: no worker has anything to do, and no timer is set");
      }
    }
    return latch.getCount() == 0;
  }

  private final class Time implements TimeSource {
    @Override
    public long nanoTime() {
      return timers.now();
    }

    @Override
    public Instant instant() {
      return Instant.EPOCH.plusNanos(timers.now());
    }
  }
}
