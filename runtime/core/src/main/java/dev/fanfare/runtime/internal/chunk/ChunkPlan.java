package dev.fanfare.runtime.internal.chunk;

import dev.fanfare.api.TaskContext;
import dev.fanfare.api.Threads;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.ChunkFacts;
import dev.fanfare.runtime.spi.ChunkTask;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a chunk as a plan of their own: one step, called once per task with the arguments
 * that were sent, without retries, and with the methods around each attempt.
 *
 * @param <B> the bot's class
 */
public final class ChunkPlan<B> {

  private static final TypeRef ANY = TypeRef.of(Object.class);

  private final Plan<B> plan;
  private final List<ChunkContext> contexts;

  private ChunkPlan(Plan<B> plan, List<ChunkContext> contexts) {
    this.plan = plan;
    this.contexts = contexts;
  }

  /**
   * Creates the plan of a chunk.
   *
   * @param of the bot's plan, which has the step
   * @param facts what was sent beside the tasks
   * @param tasks the tasks
   * @param <B> the bot's class
   */
  public static <B> ChunkPlan<B> of(Plan<B> of, ChunkFacts facts, List<ChunkTask> tasks) {
    StepPlan<B> step = step(of, facts.step());
    List<ChunkContext> contexts =
        tasks.stream().map(task -> new ChunkContext(facts, step, task)).toList();
    StepPlan.Builder<B> made =
        StepPlan.<B>of(step.name(), (bot, call) -> invoke(step, bot, call))
            .phase(step.phase())
            .input(new Input.Given(contexts))
            .input(new Input.Context())
            .minSuccess(0)
            .retries(0)
            .timeout(facts.timeout().orElse((Duration) null))
            .yields(step.yields(), step.element().orElse(ANY));
    Plan.Builder<B> plan =
        Plan.of(of.name(), of.botClass()).threads(Threads.PLATFORM).workers(facts.threads());
    of.threadSetup().ifPresent(plan::threadSetup);
    of.budgets().forEach(plan::budget);
    of.hooks().stream()
        .filter(hook -> isAroundTask(hook.when()))
        .forEach(hook -> plan.hook(around(hook, contexts)));
    return new ChunkPlan<>(plan.phase(1, List.of(made.build())).build(), contexts);
  }

  private static <B> StepPlan<B> step(Plan<B> plan, String name) {
    return plan.steps().stream()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new FanfareException(
                    "bot '%s' has no step '%s' here: this process has another version of %s"
                        .formatted(plan, name, plan.botClass().getName())));
  }

  private static boolean isAroundTask(HookPlan.When when) {
    return when == HookPlan.When.BEFORE_TASK || when == HookPlan.When.AFTER_TASK;
  }

  private static <B> @Nullable Object invoke(StepPlan<B> step, B bot, Call call) throws Throwable {
    ChunkContext context = call.<ChunkContext>get(0).during(call.get(1));
    return step.invoker().invoke(bot, new SentCall(step, context));
  }

  /** A method around an attempt sees the context of the run that sent the task. */
  private static <B> HookPlan<B> around(HookPlan<B> hook, List<ChunkContext> contexts) {
    return new HookPlan<>(
        hook.name(),
        hook.when(),
        hook.inputs(),
        (bot, call) -> {
          TaskContext attempt = call.get(0);
          return hook.invoker().invoke(bot, new HookCall(sent(contexts, attempt)));
        });
  }

  /** The engine numbers the tasks of this plan as they were sent: {@code step[3]}. */
  private static ChunkContext sent(List<ChunkContext> contexts, TaskContext attempt) {
    String id = attempt.taskId();
    int number = Integer.parseInt(id.substring(id.lastIndexOf('[') + 1, id.length() - 1));
    return contexts.get(number).during(attempt);
  }

  /** Returns the plan. */
  public Plan<B> plan() {
    return plan;
  }

  /** Returns a task, and what it has published so far. */
  ChunkContext context(int number) {
    return contexts.get(number);
  }

  /** The arguments that were sent. */
  private record SentCall(StepPlan<?> step, ChunkContext context) implements Call {
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // null may be sent
    public <T> T get(int input) {
      return (T)
          (step.inputs().get(input) instanceof Input.Context
              ? context
              : context.task().arguments().get(input));
    }
  }

  /** The argument of a method around an attempt. */
  private record HookCall(ChunkContext context) implements Call {
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T get(int input) {
      return (T) context;
    }
  }
}
