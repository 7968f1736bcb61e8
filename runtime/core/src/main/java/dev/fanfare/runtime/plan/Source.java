package dev.fanfare.runtime.plan;

import java.util.List;

/**
 * The source of an input: a step's elements, or those of several steps one after the other.
 *
 * @param steps names of steps that run in earlier phases, at least one
 */
public record Source(List<String> steps) {

  /** Copies the names; refuses none. */
  public Source {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a source names no step");
    }
  }

  /**
   * Returns a source of one or more steps.
   *
   * @param steps names of steps, in order
   */
  public static Source of(String... steps) {
    return new Source(List.of(steps));
  }

  /** Returns the names, joined by {@code +}. */
  @Override
  public String toString() {
    return String.join("+", steps);
  }
}
