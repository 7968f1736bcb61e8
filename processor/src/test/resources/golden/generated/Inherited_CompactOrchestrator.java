package demo;

import dev.fanfare.api.Reuse;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.ReusePlan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.util.List;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Inherited.Compact}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class Inherited_CompactOrchestrator implements Orchestrator<Inherited.Compact> {
  /**
   * Creates it.
   */
  public Inherited_CompactOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new Inherited_CompactOrchestrator(), args);
  }

  @Override
  public Class<Inherited.Compact> botClass() {
    return Inherited.Compact.class;
  }

  @Override
  public List<Plan<Inherited.Compact>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<Inherited.Compact>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of(
            new ParamPlan("prefix", TypeRef.of(String.class), "x", ""),
            new ParamPlan("names", TypeRef.of(List.class, TypeRef.of(String.class)), null, ""));
  }

  @Override
  public Inherited.Compact create(Params params) {
    String prefix = params.get("prefix");
    List<String> names = params.get("names");
    return new Inherited.Compact(prefix, names);
  }

  private static Plan<Inherited.Compact> plan() {
    return Plan.of("compact", Inherited.Compact.class)
        .param(new ParamPlan("prefix", TypeRef.of(String.class), "x", ""))
        .param(new ParamPlan("names", TypeRef.of(List.class, TypeRef.of(String.class)), null, ""))
        .phase(1, functionsStep())
        .phase(2, applyStep())
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Inherited.Compact> functionsStep() {
    return StepPlan.of("functions", Inherited_CompactOrchestrator::functions_)
        .yields(Yield.ITERABLE, TypeRef.of(Function.class, TypeRef.of(String.class), TypeRef.of(Integer.class)))
        .reuse(new ReusePlan(Reuse.NEVER, null, null))
        .build();
  }

  private static Object functions_(Inherited.Compact bot, Call call) throws Throwable {
    return bot.functions();
  }

  /**
   * Once per {@code Function<? super String, ? extends Integer>}.
   */
  private static StepPlan<Inherited.Compact> applyStep() {
    return StepPlan.of("apply", Inherited_CompactOrchestrator::apply)
        .input(new Input.Each(Source.of("functions")))
        .yields(Yield.VALUE, TypeRef.of(Integer.class))
        .build();
  }

  private static Object apply(Inherited.Compact bot, Call call) throws Throwable {
    Function<? super String, ? extends Integer> function = call.get(0);
    return bot.apply(function);
  }
}
