package dev.fanfare.runtime.internal.worker;

/**
 * How many slots a worker takes at a time: few of dear tasks, many of cheap ones, so that taking
 * them costs little beside making them. What is computed does not depend on it.
 */
public final class BatchSizer {

  /** A run of slots that took less than this (in nanoseconds) was too short. */
  private static final long SHORT = 20_000;

  /** A run of slots that took more than this was too long. */
  private static final long LONG = 100_000;

  private static final int MOST = 512;

  private int size = 1;
  private long began;

  /**
   * How many slots to take.
   *
   * @param left how many there are
   * @param workers how many share them
   */
  public int size(int left, int workers) {
    // Towards the end ever fewer, so that all workers come to it at about the same time.
    return Math.max(1, Math.min(size, left / (2 * workers)));
  }

  public void begin(long now) {
    began = now;
  }

  public void end(int length, long now) {
    long took = now - began;
    if (took > LONG) {
      size = Math.max(1, Math.min(size, length) / 2);
    } else if (took < SHORT && length >= size) {
      size = Math.min(MOST, size * 2);
    }
  }
}
