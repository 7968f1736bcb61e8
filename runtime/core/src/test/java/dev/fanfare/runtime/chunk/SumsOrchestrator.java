package dev.fanfare.runtime.chunk;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** As if it had been generated for {@link Sums}. */
public final class SumsOrchestrator implements Orchestrator<Sums> {

  static final int TASKS = 300;

  /** Called by reflection. */
  public SumsOrchestrator() {}

  @Override
  public Class<Sums> botClass() {
    return Sums.class;
  }

  @Override
  public List<Plan<Sums>> plans() {
    return List.of(
        Plan.of("sums", Sums.class)
            .retries(2)
            .backoff(new BackoffPlan(Duration.ofMillis(1), Duration.ofMillis(1), 1.0, 0.0))
            .phase(
                1,
                StepPlan.<Sums>of("numbers", (bot, call) -> numbers())
                    .yields(Yield.ITERABLE, TypeRef.of(Integer.class))
                    .build())
            .phase(
                2,
                StepPlan.<Sums>of("draw", (bot, call) -> draw(call))
                    .input(new Input.Each(Source.of("numbers")))
                    .input(new Input.Context())
                    .minSuccess(0)
                    .timeout(Duration.ofSeconds(20))
                    .yields(Yield.VALUE, TypeRef.of(Long.class))
                    .build(),
                StepPlan.<Sums>of("halves", (bot, call) -> halves(call))
                    .input(new Input.Each(Source.of("numbers")))
                    .yields(Yield.ITERABLE, TypeRef.of(Integer.class))
                    .build())
            .phase(
                3,
                StepPlan.<Sums>of("sum", (bot, call) -> sum(call))
                    .input(
                        new Input.Group(
                            Source.of("draw"),
                            List.of(Accessor.<Long>of("digit", value -> Math.floorMod(value, 10))),
                            Input.Shape.LIST,
                            List.of()))
                    .yields(Yield.VALUE, TypeRef.of(Long.class))
                    .build())
            .hook(
                new HookPlan<>(
                    "before",
                    HookPlan.When.BEFORE_TASK,
                    List.of(new Input.Context()),
                    (bot, call) -> before(call)))
            .build());
  }

  private static List<Integer> numbers() {
    return IntStream.range(0, TASKS).boxed().toList();
  }

  private static Object before(Call call) {
    TaskContext context = call.get(0);
    if (context.taskId().equals("draw[5]")) {
      context.emit(EventLevel.INFO, "attempt " + context.attempt());
    }
    return "";
  }

  /** Every seventh fails once, every fiftieth always. */
  private static long draw(Call call) {
    int number = call.<Integer>get(0);
    TaskContext context = call.get(1);
    if (number % 50 == 49 || (number % 7 == 0 && context.attempt() == 1)) {
      throw new IllegalStateException(context.taskId() + " " + context.attempt());
    }
    return context.random().nextLong() + context.clock().millis();
  }

  private static List<Integer> halves(Call call) {
    int number = call.<Integer>get(0);
    return IntStream.range(0, number % 3).map(at -> number / 2 + at).boxed().toList();
  }

  private static long sum(Call call) {
    return call.<List<Long>>get(0).stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public List<FunctionPlan<Sums>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public Sums create(Params params) {
    return new Sums();
  }
}
