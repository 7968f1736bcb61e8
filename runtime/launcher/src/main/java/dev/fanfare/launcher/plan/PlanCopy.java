package dev.fanfare.launcher.plan;

import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes plans that are like others but for some of their parts. Every start of a bot comes by here:
 * loops and conditions link nothing, where a method reference for each part would.
 */
public final class PlanCopy {

  private PlanCopy() {}

  /**
   * A plan that differs from another in its steps' invokers.
   *
   * @param plan the other
   * @param change makes a step's invoker from the step
   * @param <B> the bot's class
   */
  public static <B> Plan<B> withInvokers(Plan<B> plan, InvokerChange<B> change) {
    Plan.Builder<B> copy = policies(plan);
    plan.params().forEach(copy::param);
    phases(copy, plan.phases(), step -> policies(frame(step, change.of(step)), step).build());
    return copy.build();
  }

  /**
   * Makes an invoker.
   *
   * @param <B> the bot's class
   */
  @FunctionalInterface
  public interface InvokerChange<B> {
    /** The invoker instead of the step's own. */
    Invoker<B> of(StepPlan<B> step);
  }

  /** Begins a plan with all of another's but its parameters and phases. */
  static <B> Plan.Builder<B> policies(Plan<B> plan) {
    Plan.Builder<B> copy =
        frame(plan)
            .retries(plan.retries())
            .backoff(plan.backoff())
            .workers(plan.workers())
            .threads(plan.threads())
            .failFast(plan.failFast());
    plan.timeout().ifPresent(copy::timeout);
    plan.limits().forEach(copy::limit);
    plan.schedule().ifPresent(copy::schedule);
    return copy;
  }

  /** Begins a plan with those of another's parts that no configuration changes. */
  static <B> Plan.Builder<B> frame(Plan<B> plan) {
    Plan.Builder<B> copy =
        Plan.of(plan.name(), plan.botClass()).tags(plan.tags().toArray(new String[0]));
    if (plan.threadSetup().isPresent()) {
      copy.threadSetup(plan.threadSetup().get());
    }
    for (HookPlan<B> hook : plan.hooks()) {
      copy.hook(hook);
    }
    return copy;
  }

  /** Begins a step with those of another's parts that no configuration changes. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static <B> StepPlan.Builder<B> frame(StepPlan<B> step, Invoker<B> invoker) {
    StepPlan.Builder<B> copy =
        StepPlan.of(step.name(), invoker)
            .phase(step.phase())
            .retryOn(step.retryOn().toArray(new Class[0]))
            .abortOn(step.abortOn().toArray(new Class[0]))
            .tags(step.tags().toArray(new String[0]));
    for (Input input : step.inputs()) {
      copy.input(input);
    }
    if (step.element().isPresent()) {
      copy.yields(step.yields(), step.element().get());
    }
    if (step.priorityBy().isPresent()) {
      copy.priorityBy(step.priorityBy().get());
    }
    if (step.backoff().isPresent()) {
      copy.backoff(step.backoff().get());
    }
    if (step.limit().isPresent()) {
      copy.limit(step.limit().get());
    }
    return copy;
  }

  /** Adds phases with their steps changed. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static <B> void phases(
      Plan.Builder<B> copy, List<PhasePlan<B>> phases, UnaryOperator<StepPlan<B>> change) {
    for (PhasePlan<B> phase : phases) {
      List<StepPlan<B>> steps = new ArrayList<>(phase.steps());
      steps.replaceAll(change);
      copy.phase(phase.order(), steps.toArray(new StepPlan[0]));
    }
  }

  private static <B> StepPlan.Builder<B> policies(StepPlan.Builder<B> copy, StepPlan<B> step) {
    copy.minSuccess(step.minSuccess()).priority(step.priority());
    step.phaseTimeout().ifPresent(copy::phaseTimeout);
    step.retries().ifPresent(copy::retries);
    step.timeout().ifPresent(copy::timeout);
    return copy;
  }
}
