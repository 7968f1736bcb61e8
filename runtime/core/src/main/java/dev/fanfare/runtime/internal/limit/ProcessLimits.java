package dev.fanfare.runtime.internal.limit;

import dev.fanfare.runtime.spi.TimeSource;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The limits that the runs of this process share, by name: their permits, their last starts and
 * their pauses outlive the run that made them. Thread-safe.
 */
public final class ProcessLimits {

  // By time source: the times of a simulated one mean nothing by another.
  private static final Map<TimeSource, ProcessLimits> LIMITS = new WeakHashMap<>();

  private final Map<String, LimitState> states = new ConcurrentHashMap<>();

  private ProcessLimits() {}

  /** Returns the limits of the runs with a time source. */
  public static ProcessLimits of(TimeSource time) {
    synchronized (LIMITS) {
      return LIMITS.computeIfAbsent(time, key -> new ProcessLimits());
    }
  }

  LimitState state(String name) {
    return states.computeIfAbsent(name, key -> LimitState.open());
  }
}
