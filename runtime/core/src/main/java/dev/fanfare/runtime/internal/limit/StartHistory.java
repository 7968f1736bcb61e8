package dev.fanfare.runtime.internal.limit;

/**
 * The times of the last starts, the oldest first, in a ring that grows. Not thread-safe.
 *
 * <p>A rate of n per time means that in no span of that length more than n attempts start: the next
 * may start when the n-th last is a span old. (A token bucket with n tokens would let nearly 2n
 * through in a span, and one with fewer would hold back work that the limit allows.)
 */
final class StartHistory {

  private long[] starts = new long[16];
  private int oldest;
  private int count;
  private long span;

  /**
   * Returns the time at which the next start keeps to a rate: now, or later.
   *
   * @param permits how many starts there may be in a span
   * @param length the span in nanoseconds; the longest that is asked for is what is remembered
   */
  long freeAt(int permits, long length, long now) {
    span = Math.max(span, length);
    return count < permits
        ? now
        : Math.max(now, starts[(oldest + count - permits) % starts.length] + length);
  }

  /** Adds a start, and forgets those that are older than the longest span. */
  void add(long now) {
    while (count > 0 && starts[oldest] + span <= now) {
      oldest = (oldest + 1) % starts.length;
      count--;
    }
    if (count == starts.length) {
      grow();
    }
    starts[(oldest + count) % starts.length] = now;
    count++;
  }

  private void grow() {
    long[] larger = new long[starts.length * 2];
    for (int index = 0; index < count; index++) {
      larger[index] = starts[(oldest + index) % starts.length];
    }
    starts = larger;
    oldest = 0;
  }
}
