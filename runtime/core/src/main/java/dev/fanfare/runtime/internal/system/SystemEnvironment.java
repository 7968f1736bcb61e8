package dev.fanfare.runtime.internal.system;

import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Journal;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The environment of a run that nobody simulates. */
public final class SystemEnvironment {

  /** 48 bits, from a seed of both clocks. Secure ones would load the security providers first. */
  private static final int ID_DIGITS = 12;

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

  /** Ids have to differ, and nobody need be kept from guessing them: see {@link #ID_DIGITS}. */
  private static String runId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), ID_DIGITS);
  }
}
