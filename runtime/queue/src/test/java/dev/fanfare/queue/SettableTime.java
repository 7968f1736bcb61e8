package dev.fanfare.queue;

import dev.fanfare.runtime.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** A clock that the test moves: its monotonic part and its wall clock, together or apart. */
final class SettableTime implements TimeSource {

  private volatile long nanos = 1_000_000_000L;
  private volatile Instant wall = Instant.parse("2026-03-01T00:00:00Z");

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public Instant instant() {
    return wall;
  }

  void pass(Duration time) {
    nanos += time.toNanos();
    wall = wall.plus(time);
  }

  void jump(Duration time) {
    wall = wall.plus(time);
  }
}
