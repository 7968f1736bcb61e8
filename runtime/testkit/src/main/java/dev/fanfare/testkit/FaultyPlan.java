package dev.fanfare.testkit;

import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.List;

/** A plan whose methods meet faults before they are called, and is the same otherwise. */
final class FaultyPlan {

  private FaultyPlan() {}

  /**
   * Returns the plan.
   *
   * @param cassette whether the calls of marked steps are replayed: {@link ObstructedCalls} lets
   *     them meet their faults
   */
  static <B> Plan<B> of(Plan<B> plan, SimulatedObstacle obstacle, boolean cassette) {
    return plan.mapSteps(
        step -> {
          StepPlan<B> withContext = step.toBuilder().input(new Input.Context()).build();
          return cassette && step.cassette()
              ? withContext
              : withContext.toBuilder().invoker(obstructed(withContext, obstacle)).build();
        });
  }

  private static <B> Invoker<B> obstructed(StepPlan<B> step, SimulatedObstacle obstacle) {
    return (bot, call) -> {
      meet(step, call, obstacle);
      return step.invoker().invoke(bot, call);
    };
  }

  /**
   * Lets a call meet its faults.
   *
   * @param step a step of a faulty plan: its context is the last input, and the method's own come
   *     before, at their places
   */
  static void meet(StepPlan<?> step, Call call, SimulatedObstacle obstacle) throws Throwable {
    int element = firstElement(step.inputs());
    obstacle.meet(
        call.<TaskContext>get(step.inputs().size() - 1), element < 0 ? null : call.get(element));
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
