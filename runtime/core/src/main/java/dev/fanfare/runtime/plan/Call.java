package dev.fanfare.runtime.plan;

/**
 * The arguments of one call. Valid during the call only: the engine uses it again for the next.
 *
 * @see Invoker
 */
public interface Call {

  /**
   * Returns the argument of an input. Unchecked: the processor has proved the type.
   *
   * @param input the input's index in {@link StepPlan#inputs}
   * @param <T> the argument's type, boxed
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T get(int input);
}
