package dev.fanfare.proof.generate;

import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import java.util.List;

/**
 * What the processor would have generated for a scenario.
 *
 * @param plan its plan
 * @param bot its bot
 */
public record ScriptedOrchestrator(Plan<ScriptedBot> plan, ScriptedBot bot)
    implements Orchestrator<ScriptedBot> {

  @Override
  public Class<ScriptedBot> botClass() {
    return ScriptedBot.class;
  }

  @Override
  public List<Plan<ScriptedBot>> plans() {
    return List.of(plan);
  }

  @Override
  public List<FunctionPlan<ScriptedBot>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public ScriptedBot create(Params params) {
    return bot;
  }
}
