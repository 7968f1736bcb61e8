package dev.fanfare.benchmarks.bots;

import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.util.List;
import java.util.stream.IntStream;

/** Any number of steps side by side in one phase: a plan made in code. */
public final class SideBySide implements Orchestrator<SideBySide> {

  private final Plan<SideBySide> plan;

  /**
   * A plan.
   *
   * @param steps how many, at least one
   * @param tasks of all steps together
   */
  public SideBySide(int steps, int tasks) {
    List<Integer> elements = IntStream.range(0, tasks / steps).boxed().toList();
    plan = Plan.of("side-by-side", SideBySide.class).phase(1, steps(steps, elements)).build();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
  private static StepPlan<SideBySide>[] steps(int steps, List<Integer> elements) {
    return IntStream.range(0, steps)
        .mapToObj(number -> step("step" + number, elements))
        .toArray(StepPlan[]::new);
  }

  private static StepPlan<SideBySide> step(String name, List<Integer> elements) {
    return StepPlan.<SideBySide>of(name, (bot, call) -> call.get(0))
        .input(new Input.Given(elements))
        .yields(Yield.VALUE, TypeRef.of(Integer.class))
        .build();
  }

  /** The plan. */
  public Plan<SideBySide> plan() {
    return plan;
  }

  @Override
  public Class<SideBySide> botClass() {
    return SideBySide.class;
  }

  @Override
  public List<Plan<SideBySide>> plans() {
    return List.of(plan);
  }

  @Override
  public List<FunctionPlan<SideBySide>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public SideBySide create(Params params) {
    return this;
  }
}
