package dev.fanfare.runtime.internal.spec;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Times in nanoseconds. What is longer than {@link #LONGEST} is as good as without end: it is cut,
 * so that sums of a few of them cannot overflow.
 */
public final class EngineTime {

  /** The longest time, about 73 years. */
  public static final long LONGEST = Long.MAX_VALUE / 4;

  private EngineTime() {}

  /** Returns a time in nanoseconds, at most {@link #LONGEST}, and at least its negative. */
  public static long nanos(Duration time) {
    long nanos = TimeUnit.NANOSECONDS.convert(time);
    return Math.max(-LONGEST, Math.min(LONGEST, nanos));
  }

  /**
   * Returns how long to wait.
   *
   * @param time how long; less than zero for not at all
   * @return nanoseconds, or {@link Long#MAX_VALUE} for as long as it takes
   */
  public static long wait(Duration time) {
    long nanos = nanos(time);
    return nanos == LONGEST ? Long.MAX_VALUE : Math.max(0, nanos);
  }

  /** Returns a time of the engine that is that much later; at most {@link #LONGEST} later. */
  public static long later(long now, long nanos) {
    return now + Math.min(LONGEST, nanos);
  }
}
