package demo;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.LimitPlan;
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
 * Runs {@link Inherited.Nightly}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class Inherited_NightlyOrchestrator implements Orchestrator<Inherited.Nightly> {
  /**
   * Creates it.
   */
  public Inherited_NightlyOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new Inherited_NightlyOrchestrator(), args);
  }

  @Override
  public Class<Inherited.Nightly> botClass() {
    return Inherited.Nightly.class;
  }

  @Override
  public List<Plan<Inherited.Nightly>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<Inherited.Nightly>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of(new ParamPlan("count", TypeRef.of(Integer.class), null, ""));
  }

  @Override
  public Inherited.Nightly create(Params params) {
    int count = params.get("count");
    return new Inherited.Nightly(count);
  }

  private static Plan<Inherited.Nightly> plan() {
    return Plan.of("nightly", Inherited.Nightly.class)
        .param(new ParamPlan("count", TypeRef.of(Integer.class), null, ""))
        .limit(new LimitPlan("io", 3, null))
        .phase(1, loadStep())
        .phase(2, cleanStep())
        .phase(3, groupStep())
        .phase(5, reportStep())
        .phase(10, droppedStep())
        .hook(new HookPlan<>(
            "done",
            HookPlan.When.AFTER_RUN,
            List.of(),
            Inherited_NightlyOrchestrator::done))
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Inherited.Nightly> loadStep() {
    return StepPlan.of("load", Inherited_NightlyOrchestrator::load)
        .yields(Yield.ITERABLE, TypeRef.of(Inherited.Row.class))
        .build();
  }

  private static Object load(Inherited.Nightly bot, Call call) throws Throwable {
    return bot.load();
  }

  /**
   * Once per Row.
   */
  private static StepPlan<Inherited.Nightly> cleanStep() {
    return StepPlan.of("clean", Inherited_NightlyOrchestrator::clean)
        .input(new Input.Each(Source.of("load")))
        .yields(Yield.VALUE, TypeRef.of(Inherited.Row.class))
        .limit("io")
        .build();
  }

  private static Object clean(Inherited.Nightly bot, Call call) throws Throwable {
    Inherited.Row row = call.get(0);
    return bot.clean(row);
  }

  /**
   * Once per key, with its group of Row.
   */
  private static StepPlan<Inherited.Nightly> groupStep() {
    return StepPlan.of("group", Inherited_NightlyOrchestrator::group)
        .input(new Input.KeyPart(0))
        .input(new Input.Group(
            Source.of("clean"),
            List.of(Accessor.of("key", (Inherited.Row element) -> element.key())),
            Input.Shape.LIST,
            List.of()))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object group(Inherited.Nightly bot, Call call) throws Throwable {
    String key = call.get(0);
    List<Inherited.Row> rows = call.get(1);
    return bot.group(key, rows);
  }

  /**
   * Once, with every String.
   */
  private static StepPlan<Inherited.Nightly> reportStep() {
    return StepPlan.of("report", Inherited_NightlyOrchestrator::report)
        .input(new Input.Gather(Source.of("group"), Input.Shape.LIST))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .build();
  }

  private static Object report(Inherited.Nightly bot, Call call) throws Throwable {
    List<String> lines = call.get(0);
    return bot.report(lines);
  }

  /**
   * Once, with the String.
   */
  private static StepPlan<Inherited.Nightly> droppedStep() {
    return StepPlan.of("dropped", Inherited_NightlyOrchestrator::dropped)
        .input(new Input.Single(Source.of("report")))
        .build();
  }

  private static Object dropped(Inherited.Nightly bot, Call call) throws Throwable {
    String line = call.get(0);
    bot.dropped(line);
    return null;
  }

  private static Object done(Inherited.Nightly bot, Call call) throws Throwable {
    bot.done();
    return null;
  }
}
