package dev.fanfare.runtime.spi;

import java.util.concurrent.CountDownLatch;

/** The way in which a caller waits for a run. Thread-safe. */
@FunctionalInterface
public interface Waits {

  /**
   * Waits until a latch is open.
   *
   * @param latch what to wait for
   * @param nanos how long at most; {@link Long#MAX_VALUE} for as long as it takes
   * @return whether it is open
   * @throws InterruptedException if the waiting thread was interrupted
   */
  boolean await(CountDownLatch latch, long nanos) throws InterruptedException;
}
