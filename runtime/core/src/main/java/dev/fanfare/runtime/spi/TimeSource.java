package dev.fanfare.runtime.spi;

import java.time.Duration;
import java.time.Instant;

/** What time it is. Thread-safe. */
public interface TimeSource {

  /** Nanoseconds from an arbitrary origin, never going back; as {@link System#nanoTime}. */
  long nanoTime();

  /** The wall clock. */
  Instant instant();

  /**
   * How long the wall clock may be left unwatched by who waits for an instant of it: somebody may
   * set it, or the machine may sleep. Default: a second.
   */
  default Duration watchInterval() {
    return Duration.ofSeconds(1);
  }
}
