package demo;

import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Clashes}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class ClashesOrchestrator implements Orchestrator<Clashes> {
  /**
   * Creates it.
   */
  public ClashesOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new ClashesOrchestrator(), args);
  }

  @Override
  public Class<Clashes> botClass() {
    return Clashes.class;
  }

  @Override
  public List<Plan<Clashes>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<Clashes>> functions() {
    return List.of(new FunctionPlan<>(planStepStep(), List.of()));
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public Clashes create(Params params) {
    return new Clashes();
  }

  private static Plan<Clashes> plan() {
    return Plan.of("clashes", Clashes.class)
        .phase(1, mainStep())
        .phase(2, plansStep())
        .phase(3, createStep())
        .phase(4, planStep())
        .phase(5, planStep_())
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Clashes> mainStep() {
    return StepPlan.of("main", ClashesOrchestrator::main_)
        .yields(Yield.VALUE, TypeRef.of(Clashes.Plan.class))
        .build();
  }

  private static Object main_(Clashes bot, Call call) throws Throwable {
    return bot.main();
  }

  /**
   * Once, with the Plan.
   */
  private static StepPlan<Clashes> plansStep() {
    return StepPlan.of("plans", ClashesOrchestrator::plans_)
        .input(new Input.Single(Source.of("main")))
        .yields(Yield.VALUE, TypeRef.of(Clashes.List.class))
        .build();
  }

  private static Object plans_(Clashes bot, Call call) throws Throwable {
    Clashes.Plan bot_ = call.get(0);
    return bot.plans(bot_);
  }

  /**
   * Once, with the List.
   */
  private static StepPlan<Clashes> createStep() {
    return StepPlan.of("create", ClashesOrchestrator::create_)
        .input(new Input.Single(Source.of("plans")))
        .input(new Input.Context())
        .yields(Yield.VALUE, TypeRef.of(Clashes.Input.class))
        .build();
  }

  private static Object create_(Clashes bot, Call call) throws Throwable {
    Clashes.List call_ = call.get(0);
    TaskContext bot_ = call.get(1);
    return bot.create(call_, bot_);
  }

  /**
   * Once, with the Input.
   */
  private static StepPlan<Clashes> planStep() {
    return StepPlan.of("plan", ClashesOrchestrator::plan_)
        .input(new Input.Single(Source.of("create")))
        .yields(Yield.VALUE, TypeRef.of(Clashes.String.class))
        .build();
  }

  private static Object plan_(Clashes bot, Call call) throws Throwable {
    Clashes.Input element = call.get(0);
    return bot.plan(element);
  }

  /**
   * Once, with the String.
   */
  private static StepPlan<Clashes> planStep_() {
    return StepPlan.of("again", ClashesOrchestrator::plan__)
        .input(new Input.Single(Source.of("plan")))
        .build();
  }

  private static Object plan__(Clashes bot, Call call) throws Throwable {
    Clashes.String params = call.get(0);
    bot.plan(params);
    return null;
  }

  /**
   * Once.
   */
  private static StepPlan<Clashes> planStepStep() {
    return StepPlan.of("planStep", ClashesOrchestrator::planStep__)
        .build();
  }

  private static Object planStep__(Clashes bot, Call call) throws Throwable {
    bot.planStep();
    return null;
  }
}
