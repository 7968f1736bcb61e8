package dev.fanfare.queue;

import java.util.concurrent.ThreadLocalRandom;

/**
 * The waits between two looks at a queue that has nothing to claim: 50 ms at first, doubling up to
 * 1 s, each shortened by up to a quarter, so that processes do not look in step.
 */
final class PollPace {

  private static final long SHORTEST_NANOS = 50_000_000;
  private static final long LONGEST_NANOS = 1_000_000_000;

  private long wait = SHORTEST_NANOS;

  long nextNanos() {
    long now = wait;
    wait = Math.min(LONGEST_NANOS, wait * 2);
    return now - ThreadLocalRandom.current().nextLong(now / 4);
  }

  void reset() {
    wait = SHORTEST_NANOS;
  }
}
