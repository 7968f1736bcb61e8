package dev.fanfare.runtime.spi;

import java.time.Duration;
import java.time.Instant;

/** The clocks of a run. Thread-safe. */
public interface TimeSource {

  /** Nanoseconds from an arbitrary origin, never going back; as {@link System#nanoTime}. */
  long nanoTime();

  /** Returns the wall clock. */
  Instant instant();

  /**
   * Returns how long a waiter for an instant may leave the wall clock unwatched: the clock may be
   * set, or the machine may sleep. Default: a second.
   */
  default Duration watchInterval() {
    return Duration.ofSeconds(1);
  }
}
