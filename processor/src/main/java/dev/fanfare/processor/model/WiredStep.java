package dev.fanfare.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step whose arguments are known.
 *
 * @param step the step
 * @param arguments one per parameter
 * @param priorityBy where the priority is read, or null
 * @param estimateBy the method that estimates what an attempt will spend, or null
 */
public record WiredStep(
    Step step,
    List<CallArgument> arguments,
    @Nullable ElementProperty priorityBy,
    @Nullable EstimateMethod estimateBy) {

  /** Copies the arguments. */
  public WiredStep {
    arguments = List.copyOf(arguments);
  }
}
