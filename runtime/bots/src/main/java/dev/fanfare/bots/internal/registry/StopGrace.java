package dev.fanfare.bots.internal.registry;

import dev.fanfare.runtime.result.FanfareException;
import java.time.Duration;

/** Checks the time that attempts get when they are stopped. */
final class StopGrace {

  private StopGrace() {}

  /**
   * Refuses a negative grace, before anything is changed. A longer one than a hundred years counts
   * as that.
   *
   * @throws FanfareException if it is negative
   */
  static void check(Duration grace) {
    if (grace.isNegative()) {
      throw new FanfareException("grace " + grace + " is negative; it is 0 or more");
    }
  }
}
