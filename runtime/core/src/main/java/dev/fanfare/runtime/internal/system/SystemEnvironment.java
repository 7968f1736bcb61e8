package dev.fanfare.runtime.internal.system;

import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Journal;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The environment of a run that nobody simulates. */
public final class SystemEnvironment {

  /** One for the whole process: its threads and timers are shared by all runs. */
  public static final Environment INSTANCE = create();

  private SystemEnvironment() {}

  private static Environment create() {
    CachedThreads threads = new CachedThreads();
    return new Environment(
        new SystemTime(),
        new SystemTimers(),
        new SystemWorkerThreads(threads),
        threads,
        SystemEnvironment::await,
        Journal.NONE,
        SystemEnvironment::runId,
        Duration.ofSeconds(1));
  }

  private static boolean await(CountDownLatch latch, long nanos) throws InterruptedException {
    return latch.await(nanos, TimeUnit.NANOSECONDS);
  }

  private static String runId() {
    byte[] bytes = new byte[6];
    Ids.RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Made when the first run needs it. */
  private static final class Ids {
    static final SecureRandom RANDOM = new SecureRandom();
  }
}
