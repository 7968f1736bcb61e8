package dev.fanfare.runtime.internal.system;

import dev.fanfare.runtime.spi.TimeSource;
import java.time.Instant;

/** The machine's clocks. */
final class SystemTime implements TimeSource {

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }
}
