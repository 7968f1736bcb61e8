package dev.fanfare.proof.generate;

import dev.fanfare.proof.generate.Fault.Kind;
import dev.fanfare.proof.generate.Settings.Ending;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Scenarios written by hand, for what a campaign has once found. */
public final class HandMade {

  private final Plan.Builder<ScriptedBot> plan = Plan.of("hand-made", ScriptedBot.class);
  private final Map<String, StepScript> scripts = new LinkedHashMap<>();
  private final List<StepPlan<ScriptedBot>> phase = new ArrayList<>();
  private int order;

  /** Settings of the plan. */
  public HandMade with(UnaryOperator<Plan.Builder<ScriptedBot>> settings) {
    var unused = settings.apply(plan);
    return this;
  }

  /** A step of so many tasks, each so long. */
  public HandMade step(
      String name, int tasks, int millis, UnaryOperator<StepPlan.Builder<ScriptedBot>> policies) {
    return add(name, tasks, millis, List.of(), policies);
  }

  /** A step whose tasks all throw. */
  public HandMade failing(
      String name, int tasks, int millis, UnaryOperator<StepPlan.Builder<ScriptedBot>> policies) {
    return add(name, tasks, millis, List.of(all(Kind.THROW)), policies);
  }

  /** A step whose tasks never return, and ignore their interrupts. */
  public HandMade stubborn(
      String name, int tasks, UnaryOperator<StepPlan.Builder<ScriptedBot>> policies) {
    return add(name, tasks, 1, List.of(all(Kind.STUBBORN)), policies);
  }

  /** The steps since the last phase are a phase. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public HandMade phase() {
    plan.phase(++order, phase.toArray(new StepPlan[0]));
    phase.clear();
    return this;
  }

  /** The scenario. */
  public Scenario scenario(int workers) {
    return new Scenario(
        plan.build(),
        new ScriptedBot(scripts, Stage.EMPTY),
        new Settings(workers, 0, Ending.NONE, Duration.ZERO));
  }

  private HandMade add(
      String name,
      int tasks,
      int millis,
      List<Fault> faults,
      UnaryOperator<StepPlan.Builder<ScriptedBot>> policies) {
    List<Item> items = IntStream.range(0, tasks).mapToObj(i -> new Item(i + 100)).toList();
    phase.add(
        policies
            .apply(
                StepPlan.of(name, new ScriptedStep(name, 2, Yield.VALUE))
                    .input(new Input.Context())
                    .input(new Input.Given(items))
                    .yields(Yield.VALUE, TypeRef.of(Item.class)))
            .build());
    scripts.put(name, new StepScript(Duration.ofMillis(millis), 1, faults));
    return this;
  }

  private static Fault all(Kind kind) {
    return new Fault(kind, 1, 0, 1000, Duration.ZERO);
  }
}
