package dev.fanfare.launcher;

import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import java.util.List;

/** An orchestrator of plans made by hand. */
public record FakeOrchestrator<B>(Class<B> botClass, List<Plan<B>> plans, B bot)
    implements Orchestrator<B> {

  @Override
  public List<FunctionPlan<B>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public B create(Params params) {
    return bot;
  }
}
