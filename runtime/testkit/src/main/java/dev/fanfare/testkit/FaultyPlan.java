package dev.fanfare.testkit;

import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.List;

/** A plan whose methods meet faults before they are called, and is the same otherwise. */
final class FaultyPlan {

  private FaultyPlan() {}

  static <B> Plan<B> of(Plan<B> plan, SimulatedObstacle obstacle) {
    return plan.mapSteps(
        step ->
            step.toBuilder()
                .invoker(obstructed(step, obstacle))
                .input(new Input.Context())
                .build());
  }

  /** The context is the last input: the method's own come before, at their places. */
  private static <B> Invoker<B> obstructed(StepPlan<B> step, SimulatedObstacle obstacle) {
    int context = step.inputs().size();
    int element = firstElement(step.inputs());
    return (bot, call) -> {
      obstacle.meet(call.<TaskContext>get(context), element < 0 ? null : call.get(element));
      return step.invoker().invoke(bot, call);
    };
  }

  private static int firstElement(List<Input> inputs) {
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i) instanceof Input.Each || inputs.get(i) instanceof Input.Given) {
        return i;
      }
    }
    return -1;
  }
}
