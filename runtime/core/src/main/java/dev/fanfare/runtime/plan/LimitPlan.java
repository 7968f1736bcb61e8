package dev.fanfare.runtime.plan;

import dev.fanfare.api.Scope;
import dev.fanfare.text.Rate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A limit that the tasks which name it share.
 *
 * @param name its name
 * @param concurrency how many attempts may run at the same time; 0 for any number
 * @param rate how many attempts may start in a time, or null for any number
 * @param scope whose tasks share it: those of one run, or of all runs in the process
 */
public record LimitPlan(String name, int concurrency, @Nullable Rate rate, Scope scope) {

  /** Refuses a negative concurrency. */
  public LimitPlan {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(scope, "scope");
    if (concurrency < 0) {
      throw new IllegalArgumentException(
          "limit '" + name + "' has a concurrency of " + concurrency + "; 0 means unlimited");
    }
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
