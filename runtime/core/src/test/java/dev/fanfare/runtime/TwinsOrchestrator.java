package dev.fanfare.runtime;

import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.util.List;
import java.util.stream.Stream;

/** As if it had been generated for {@link Twins}. */
public final class TwinsOrchestrator implements Orchestrator<Twins> {

  /** Called by reflection. */
  public TwinsOrchestrator() {}

  @Override
  public Class<Twins> botClass() {
    return Twins.class;
  }

  @Override
  public List<Plan<Twins>> plans() {
    return Stream.of("first", "second").map(TwinsOrchestrator::plan).toList();
  }

  private static Plan<Twins> plan(String name) {
    return Plan.of(name, Twins.class)
        .phase(
            1,
            StepPlan.<Twins>of("s", (bot, call) -> name)
                .yields(Yield.VALUE, TypeRef.of(String.class))
                .build())
        .build();
  }

  @Override
  public List<FunctionPlan<Twins>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public Twins create(Params params) {
    return new Twins();
  }
}
