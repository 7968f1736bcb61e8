package dev.fanfare.runtime;

import dev.fanfare.api.Priority;
import dev.fanfare.runtime.internal.param.BoundParams;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.List;

/**
 * One queued call of a function.
 *
 * @param params its arguments
 * @param priority its priority
 * @param retries its attempts after the first, or -1 for the function's
 */
record FunctionCall(BoundParams params, Priority priority, int retries) {

  private static final int CALL = 0;
  private static final int CONTEXT = 1;

  static FunctionCall of(StepPlan<?> function, BoundParams params) {
    return new FunctionCall(params, function.priority(), -1);
  }

  FunctionCall withPriority(Priority other) {
    return new FunctionCall(params, other, retries);
  }

  FunctionCall withRetries(int other) {
    return new FunctionCall(params, priority, other);
  }

  /** A step that makes these calls of a function. */
  static <B> StepPlan<B> step(StepPlan<B> function, List<FunctionCall> calls) {
    List<Input> inputs = function.inputs();
    return StepPlan.<B>of(
            function.name(),
            (bot, call) -> function.invoker().invoke(bot, new Arguments(inputs, call)))
        .like(function)
        .input(new Input.Given(List.copyOf(calls)))
        .input(new Input.Context())
        .priorityBy(Accessor.of("priority", FunctionCall::priority))
        .retriesBy(Accessor.of("retries", FunctionCall::retries))
        .build();
  }

  private record Arguments(List<Input> inputs, Call call) implements Call {
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T get(int index) {
      if (inputs.get(index) instanceof Input.Param param) {
        return call.<FunctionCall>get(CALL).params().get(param.name());
      }
      return call.get(CONTEXT);
    }
  }
}
