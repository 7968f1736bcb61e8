package dev.fanfare.proof.real;

import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.util.Arrays;
import java.util.List;

/** Plans made in code, for what no generated scenario does. */
public final class CodePlans {

  private CodePlans() {}

  /** A step with one call for each of these values. */
  public static StepPlan.Builder<Object> each(
      String name, Invoker<Object> invoker, Object... values) {
    return StepPlan.of(name, invoker)
        .input(new Input.Given(Arrays.asList(values)))
        .yields(Yield.VALUE, TypeRef.of(Object.class));
  }

  /** A run of these steps, a phase each. */
  public static BotRun<Object> run(List<StepPlan<Object>> steps) {
    Plan.Builder<Object> plan = Plan.of("bad-day", Object.class);
    int order = 1;
    for (StepPlan<Object> step : steps) {
      plan.phase(order++, step);
    }
    Plan<Object> built = plan.build();
    return Fanfare.bot(new InCode(built), built).workers(2);
  }

  /** A run of this step. */
  public static BotRun<Object> run(StepPlan.Builder<Object> step) {
    return run(List.of(step.build()));
  }

  private record InCode(Plan<Object> plan) implements Orchestrator<Object> {
    @Override
    public Class<Object> botClass() {
      return Object.class;
    }

    @Override
    public List<Plan<Object>> plans() {
      return List.of(plan);
    }

    @Override
    public List<FunctionPlan<Object>> functions() {
      return List.of();
    }

    @Override
    public List<ParamPlan> constructorParams() {
      return List.of();
    }

    @Override
    public Object create(Params params) {
      return "bot";
    }
  }
}
