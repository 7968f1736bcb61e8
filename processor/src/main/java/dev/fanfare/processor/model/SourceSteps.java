package dev.fanfare.processor.model;

import java.util.List;

/**
 * The steps that feed a parameter.
 *
 * @param steps the steps, at least one; several stand for their union, in this order
 */
public record SourceSteps(List<Step> steps) {

  /** Copies the steps; refuses none. */
  public SourceSteps {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a source needs a step");
    }
  }

  /** Returns the one step. */
  public static SourceSteps of(Step step) {
    return new SourceSteps(List.of(step));
  }
}
