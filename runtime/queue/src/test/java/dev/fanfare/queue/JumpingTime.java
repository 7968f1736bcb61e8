package dev.fanfare.queue;

import dev.fanfare.runtime.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process's clock whose wall part jumps every half second: an hour and ten years, both ways. */
final class JumpingTime implements TimeSource {

  private static final List<Duration> JUMPS =
      List.of(
          Duration.ZERO,
          Duration.ofHours(1),
          Duration.ofHours(-1),
          Duration.ofDays(3_652),
          Duration.ofDays(-3_652));

  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final InstantSource wall = InstantSource.system();
  private final long start = System.nanoTime();
  private final int first;

  /**
   * A clock that begins with one of the jumps.
   *
   * @param name the process's name, which says with which one
   */
  JumpingTime(String name) {
    first = Math.floorMod(name.hashCode(), JUMPS.size());
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Instant instant() {
    long jumps = first + (System.nanoTime() - start) / EVERY_NANOS;
    return wall.instant().plus(JUMPS.get((int) (jumps % JUMPS.size())));
  }
}
