package dev.fanfare.runtime;

import dev.fanfare.api.Priority;
import dev.fanfare.runtime.internal.param.BoundParams;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One queued call of a function.
 *
 * @param params its arguments
 * @param secrets the names of those that are masked
 * @param priority its priority
 * @param retries its attempts after the first, or -1 for the function's
 */
record FunctionCall(BoundParams params, Set<String> secrets, Priority priority, int retries) {

  private static final int CALL = 0;
  private static final int CONTEXT = 1;

  static FunctionCall of(FunctionPlan<?> function, BoundParams params) {
    Set<String> secrets =
        function.params().stream()
            .filter(ParamPlan::secret)
            .map(ParamPlan::name)
            .collect(Collectors.toUnmodifiableSet());
    return new FunctionCall(params, secrets, function.step().priority(), -1);
  }

  FunctionCall withPriority(Priority other) {
    return new FunctionCall(params, secrets, other, retries);
  }

  FunctionCall withRetries(int other) {
    return new FunctionCall(params, secrets, priority, other);
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

  /** Returns the arguments by name, such as {@code {to=ada}}; secret ones are masked. */
  @Override
  public String toString() {
    Map<String, Object> shown = new LinkedHashMap<>(params.values());
    secrets.forEach(name -> shown.replace(name, "•••"));
    return shown.toString();
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
