package dev.fanfare.runtime.internal.system;

import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.runtime.spi.Timers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The environment of a run outside simulations. */
public final class SystemEnvironment {

  /** 48 bits, from a seed of both clocks. Secure ones would load the security providers first. */
  private static final int ID_DIGITS = 12;

  /** Longer than from one minute to the next: that is when bots on their schedules come. */
  private static final Duration KEEP = Duration.ofSeconds(70);

  /** With what the system adds, about as long as an idle thread needs to come. */
  private static final long LOOK_NANOS = 50_000;

  /** One for the whole process: its threads and timers are shared by all runs. */
  public static final Environment INSTANCE = create();

  private SystemEnvironment() {}

  private static Environment create() {
    TimeSource time = new SystemTime();
    Timers timers = new SystemTimers();
    Executor threads =
        new ActionQueue(
            new CachedThreads(KEEP),
            timers,
            time,
            Runtime.getRuntime().availableProcessors(),
            () -> LockSupport.parkNanos(LOOK_NANOS));
    return Environment.builder(
            time,
            timers,
            new SystemWorkerThreads(threads),
            threads,
            SystemEnvironment::await,
            SystemEnvironment::runId)
        .propagations(LoadedPropagations::all)
        .build();
  }

  private static boolean await(CountDownLatch latch, long nanos) throws InterruptedException {
    return latch.await(nanos, TimeUnit.NANOSECONDS);
  }

  /**
   * Returns a new id. Ids have to differ, but need not be hard to guess: see {@link #ID_DIGITS}.
   */
  private static String runId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), ID_DIGITS);
  }
}
