package dev.fanfare.processor.model;

import dev.fanfare.text.CountRange;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a step's phase.
 *
 * @param order the phase's place in the run
 * @param name the phase's name
 * @param minSuccess the share of called tasks that must succeed
 * @param timeout the limit for all of them together, or null
 * @param expect how many calls there may be, or null
 */
public record PhaseAttributes(
    int order,
    String name,
    double minSuccess,
    @Nullable Duration timeout,
    @Nullable CountRange expect) {

  /** Returns the same phase at another place in the run. */
  public PhaseAttributes withOrder(int order) {
    return new PhaseAttributes(order, name, minSuccess, timeout, expect);
  }

  /** Returns the phase of a method that is called alone. */
  public static PhaseAttributes alone(String name) {
    return new PhaseAttributes(1, name, 1.0, null, null);
  }
}
