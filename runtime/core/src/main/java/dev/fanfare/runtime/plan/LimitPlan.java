package dev.fanfare.runtime.plan;

import dev.fanfare.api.Scope;
import dev.fanfare.text.Rate;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A limit that the tasks which name it share.
 *
 * @param name its name
 * @param concurrency how many attempts may run at the same time; 0 for any number
 * @param rate how many attempts may start in a time, or null for any number
 * @param scope whose tasks share it: those of one run, or of all runs in the process
 * @param maxPause how long a refusal closes the limit at most, more than 0
 * @param maxRefusals how many calls of a task may be refused before it fails, 0 or more
 */
public record LimitPlan(
    String name,
    int concurrency,
    @Nullable Rate rate,
    Scope scope,
    Duration maxPause,
    int maxRefusals) {

  /** The longest pause, unless another is given: 10 minutes. */
  public static final Duration DEFAULT_MAX_PAUSE = Duration.ofMinutes(10);

  /** The most refusals of a task, unless others are given. */
  public static final int DEFAULT_MAX_REFUSALS = 100;

  /** Refuses what is out of range. */
  public LimitPlan {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(scope, "scope");
    if (concurrency < 0) {
      throw new IllegalArgumentException(
          "limit '" + name + "' has a concurrency of " + concurrency + "; 0 means unlimited");
    }
    if (maxPause.isNegative() || maxPause.isZero()) {
      throw new IllegalArgumentException(
          "limit '" + name + "' has a maxPause of " + maxPause + "; it must be more than 0");
    }
    if (maxRefusals < 0) {
      throw new IllegalArgumentException(
          "limit '" + name + "' has a maxRefusals of " + maxRefusals + "; it must be 0 or more");
    }
  }

  /**
   * A limit that refusals close for 10 minutes at most, and 100 times for a task.
   *
   * @param name its name
   * @param concurrency how many attempts may run at the same time; 0 for any number
   * @param rate how many attempts may start in a time, or null for any number
   * @param scope whose tasks share it
   */
  public LimitPlan(String name, int concurrency, @Nullable Rate rate, Scope scope) {
    this(name, concurrency, rate, scope, DEFAULT_MAX_PAUSE, DEFAULT_MAX_REFUSALS);
  }

  /**
   * A limit of one run.
   *
   * @param name its name
   * @param concurrency how many attempts may run at the same time; 0 for any number
   * @param rate how many attempts may start in a time, or null for any number
   */
  public LimitPlan(String name, int concurrency, @Nullable Rate rate) {
    this(name, concurrency, rate, Scope.RUN);
  }
}
