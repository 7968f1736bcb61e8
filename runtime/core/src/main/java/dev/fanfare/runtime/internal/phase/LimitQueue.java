package dev.fanfare.runtime.internal.phase;

import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.internal.retry.RankedInts;

/**
 * The slots of one phase whose tasks need a permit of one limit, in the order of their offer: those
 * that were refused first, then retries, then the others. They wait here, not on a worker.
 */
final class LimitQueue {

  private static final int FRONT = -1;

  private final PermitLimiter limiter;
  private final RankedInts refused = new RankedInts();
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
    return refused.isEmpty() && again.isEmpty() && next == end;
  }

  int size() {
    return refused.size() + again.size() + end - next;
  }

  /** The slot that is offered next; the lane must not be empty. */
  int head() {
    if (!refused.isEmpty()) {
      return refused.first();
    }
    return again.isEmpty() ? next : again.peek();
  }

  /** The place of the head in the whole phase's order. */
  int rank(int[] ranks) {
    return refused.isEmpty() && again.isEmpty() ? ranks[next] : FRONT;
  }

  int poll() {
    if (!refused.isEmpty()) {
      return refused.poll();
    }
    return again.isEmpty() ? next++ : again.poll();
  }

  /** Adds a slot behind those that came back before it, and before those that have not been. */
  void add(int slot) {
    again.add(slot);
  }

  /** Puts a slot back at the head, where that of the lowest task is first. */
  void putBack(int slot, int task) {
    refused.add(task, slot);
  }

  /** Returns whether a timer will ring when the limit lets the next one through. */
  boolean timed() {
    return timed;
  }

  void timed(boolean set) {
    timed = set;
  }
}
