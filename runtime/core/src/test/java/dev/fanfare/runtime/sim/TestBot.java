package dev.fanfare.runtime.sim;

import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.util.List;

/** A bot without a class of its own: plans are written by hand. */
public final class TestBot {

  /** Begins a plan. */
  public static Plan.Builder<TestBot> plan() {
    return Plan.of("test", TestBot.class);
  }

  /** A run of a plan. */
  public static BotRun<TestBot> run(Plan<TestBot> plan) {
    return Fanfare.bot(new Handmade(List.of(plan), List.of()), plan);
  }

  /** A step that yields one value of a type. */
  public static StepPlan.Builder<TestBot> step(
      String name, Class<?> type, Invoker<TestBot> invoker) {
    return StepPlan.of(name, invoker).yields(Yield.VALUE, TypeRef.of(type));
  }

  /** A step that is called once and yields these. */
  public static StepPlan<TestBot> items(String name, Object... items) {
    return StepPlan.<TestBot>of(name, (bot, call) -> List.of(items))
        .yields(Yield.ITERABLE, TypeRef.of(items.length == 0 ? Object.class : items[0].getClass()))
        .build();
  }

  /** A step that is called once and yields 0, 1, … */
  public static StepPlan<TestBot> numbers(String name, int count) {
    Object[] numbers = new Object[count];
    for (int index = 0; index < count; index++) {
      numbers[index] = index;
    }
    return items(name, numbers);
  }

  public static Input each(String... steps) {
    return new Input.Each(Source.of(steps));
  }

  public static Input match(String step, String... on) {
    return new Input.Match(Source.of(step), List.of(on).stream().map(Source::of).toList());
  }

  public static Input cross(String step) {
    return new Input.Cross(Source.of(step));
  }

  public static Input single(String... steps) {
    return new Input.Single(Source.of(steps));
  }

  public static Input list(String... steps) {
    return new Input.Gather(Source.of(steps), Input.Shape.LIST);
  }

  public static Input outcomes(String... steps) {
    return new Input.Gather(Source.of(steps), Input.Shape.OUTCOMES);
  }

  /** An orchestrator that nobody generated. */
  public record Handmade(List<Plan<TestBot>> plans, List<FunctionPlan<TestBot>> functions)
      implements Orchestrator<TestBot> {

    @Override
    public Class<TestBot> botClass() {
      return TestBot.class;
    }

    @Override
    public List<ParamPlan> constructorParams() {
      return List.of();
    }

    @Override
    public TestBot create(Params params) {
      return new TestBot();
    }
  }
}
