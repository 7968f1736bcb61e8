package dev.fanfare.runtime.spi;

import java.time.Instant;

/** What time it is. Thread-safe. */
public interface TimeSource {

  /** Nanoseconds from an arbitrary origin, never going back; as {@link System#nanoTime}. */
  long nanoTime();

  /** The wall clock. */
  Instant instant();
}
