package dev.fanfare.runtime.internal.worker;

/**
 * The sizer of the batches of slots that a worker takes at a time: few of dear tasks, many of cheap
 * ones, so that taking them costs little beside making them. What is computed does not depend on
 * it.
 */
public final class BatchSizer {

  private final long tooShort;
  private final long tooLong;
  private final int most;
  private final boolean ofChunks;

  /** The most that a batch may grow at once. */
  private final int fastest;

  private int size = 1;
  private long began;

  /**
   * Creates a sizer.
   *
   * @param tooShort batches that took less than this, in nanoseconds, grow
   * @param tooLong batches that took more than this, in nanoseconds, shrink
   * @param most the most slots of a batch
   * @param ofChunks whether another process makes the attempts
   */
  private BatchSizer(long tooShort, long tooLong, int most, boolean ofChunks) {
    this.ofChunks = ofChunks;
    this.fastest = ofChunks ? 16 : 2;
    this.tooShort = tooShort;
    this.tooLong = tooLong;
    this.most = most;
  }

  /** Returns a sizer for attempts in this process: what claiming costs is microseconds. */
  static BatchSizer ofCalls() {
    return new BatchSizer(20_000, 100_000, 512, false);
  }

  /** Returns a sizer for chunks, each of which costs some 10 ms to send. */
  static BatchSizer ofChunks() {
    return new BatchSizer(500_000_000, 2_000_000_000, PackedWorkerState.MAX_LENGTH, true);
  }

  /**
   * Returns how many slots to take.
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

  private int growth(long took) {
    return (int) Math.max(2, Math.min(fastest, tooShort / Math.max(1, took)));
  }

  /**
   * Ends a batch.
   *
   * @param length how many slots it had
   * @param now when it ended
   * @param worked how long its attempts ran
   */
  public void end(int length, long now, long worked) {
    // What a chunk waits for is no reason to send smaller ones.
    long took = ofChunks ? worked : now - began;
    if (took > tooLong) {
      size = Math.max(1, Math.min(size, length) / 2);
    } else if (took < tooShort && length >= size) {
      size = Math.min(most, size * growth(took));
    }
  }
}
