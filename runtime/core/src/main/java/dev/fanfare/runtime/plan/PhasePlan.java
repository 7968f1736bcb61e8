package dev.fanfare.runtime.plan;

import java.util.List;

/**
 * The steps that run side by side.
 *
 * @param order the phase's place in the run
 * @param steps its steps, in the order of their declaration
 * @param <B> the bot's class
 */
public record PhasePlan<B>(int order, List<StepPlan<B>> steps) {

  /** Copies the steps; refuses none. */
  public PhasePlan {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("phase " + order + " has no step");
    }
  }
}
