package dev.fanfare.runtime.internal.limit;

import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.plan.LimitPlan;

/**
 * The permits of one limit. Not thread-safe.
 *
 * <p>A rate of n per time means that in no span of that length more than n attempts start. The
 * starts of the last span are kept in a ring; the next may start when the oldest of n is a span
 * old. (A token bucket with n tokens would let nearly 2n through in a span, and one with fewer
 * would hold back work that the limit allows.)
 */
public final class PermitLimiter {

  private final LimitPlan plan;
  private final long span;
  private int running;
  private long[] starts = new long[16];
  private int oldest;
  private int count;

  /**
   * A limit with all its permits.
   *
   * @param plan the limit
   */
  public PermitLimiter(LimitPlan plan) {
    this.plan = plan;
    span = plan.rate() == null ? 0 : EngineTime.nanos(plan.rate().per());
  }

  /** Returns whether an attempt may start now. */
  public boolean free(long now) {
    return below() && freeAt(now) <= now;
  }

  /** Returns whether fewer attempts run than the limit allows. */
  public boolean below() {
    return plan.concurrency() == 0 || running < plan.concurrency();
  }

  /** Returns the time at which the rate lets the next attempt start: now, or later. */
  public long freeAt(long now) {
    if (plan.rate() == null || count < plan.rate().permits()) {
      return now;
    }
    return Math.max(now, starts[oldest] + span);
  }

  /** An attempt starts. */
  public void take(long now) {
    running++;
    if (plan.rate() == null) {
      return;
    }
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

  /** An attempt has ended. */
  public void release() {
    running--;
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
