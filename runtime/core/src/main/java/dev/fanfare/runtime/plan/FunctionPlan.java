package dev.fanfare.runtime.plan;

import java.util.List;

/**
 * A method that can be queued by name with parameters.
 *
 * @param step its name, policies and invoker; its inputs are {@link Input.Context} and {@link
 *     Input.Param}, the latter naming one of {@code params}
 * @param params what a call of it takes, in the method's order
 * @param <B> the bot's class
 */
public record FunctionPlan<B>(StepPlan<B> step, List<ParamPlan> params) {

  /** Copies the parameters. */
  public FunctionPlan {
    params = List.copyOf(params);
  }

  /** Returns the function's name. */
  public String name() {
    return step.name();
  }
}
