package dev.fanfare.testkit;

import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.List;

/** A plan whose methods meet faults before they are called, and is the same otherwise. */
final class FaultyPlan {

  private FaultyPlan() {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  static <B> Plan<B> of(Plan<B> plan, Obstacle obstacle) {
    Plan.Builder<B> copy =
        Plan.of(plan.name(), plan.botClass())
            .retries(plan.retries())
            .backoff(plan.backoff())
            .workers(plan.workers())
            .threads(plan.threads())
            .failFast(plan.failFast())
            .tags(plan.tags().toArray(String[]::new));
    plan.schedule().ifPresent(copy::schedule);
    plan.timeout().ifPresent(copy::timeout);
    plan.threadSetup().ifPresent(copy::threadSetup);
    plan.params().forEach(copy::param);
    plan.limits().forEach(copy::limit);
    plan.hooks().forEach(copy::hook);
    for (PhasePlan<B> phase : plan.phases()) {
      List<StepPlan<B>> steps = phase.steps().stream().map(step -> of(step, obstacle)).toList();
      copy.phase(phase.order(), steps.toArray(new StepPlan[0]));
    }
    return copy.build();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <B> StepPlan<B> of(StepPlan<B> step, Obstacle obstacle) {
    StepPlan.Builder<B> copy =
        StepPlan.of(step.name(), obstructed(step, obstacle))
            .phase(step.phase())
            .minSuccess(step.minSuccess())
            .priority(step.priority())
            .retryOn(step.retryOn().toArray(new Class[0]))
            .abortOn(step.abortOn().toArray(new Class[0]))
            .tags(step.tags().toArray(String[]::new));
    step.inputs().forEach(copy::input);
    copy.input(new Input.Context());
    step.element().ifPresent(element -> copy.yields(step.yields(), element));
    step.phaseTimeout().ifPresent(copy::phaseTimeout);
    step.priorityBy().ifPresent(copy::priorityBy);
    step.retries().ifPresent(copy::retries);
    step.backoff().ifPresent(copy::backoff);
    step.timeout().ifPresent(copy::timeout);
    step.limit().ifPresent(copy::limit);
    return copy.build();
  }

  /** The context is the last input: the method's own come before, at their places. */
  private static <B> Invoker<B> obstructed(StepPlan<B> step, Obstacle obstacle) {
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
