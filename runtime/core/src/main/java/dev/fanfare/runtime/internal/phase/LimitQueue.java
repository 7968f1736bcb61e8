package dev.fanfare.runtime.internal.phase;

import dev.fanfare.runtime.internal.limit.PermitLimiter;

/**
 * The slots of one phase whose tasks need a permit of one limit, in the order of their offer. They
 * wait here, not on a worker.
 */
final class LimitQueue {

  private static final int FRONT = -1;

  private final PermitLimiter limiter;
  private final IntQueue again = new IntQueue();
  private final int end;
  private int next;
  private boolean timed;

  LimitQueue(PermitLimiter limiter, int start, int end) {
    this.limiter = limiter;
    this.next = start;
    this.end = end;
  }

  PermitLimiter limiter() {
    return limiter;
  }

  boolean isEmpty() {
    return again.isEmpty() && next == end;
  }

  /** The slot that is offered next; the lane must not be empty. */
  int head() {
    return again.isEmpty() ? next : again.peek();
  }

  /** The place of the head in the whole phase's order. */
  int rank(int[] ranks) {
    return again.isEmpty() ? ranks[next] : FRONT;
  }

  int poll() {
    return again.isEmpty() ? next++ : again.poll();
  }

  void add(int slot) {
    again.add(slot);
  }

  /** Returns whether a timer will ring when the rate lets the next one through. */
  boolean timed() {
    return timed;
  }

  void timed(boolean set) {
    timed = set;
  }
}
