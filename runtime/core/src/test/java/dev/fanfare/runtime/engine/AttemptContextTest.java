package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.digest.IdempotencyKey;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.BudgetPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What an attempt gives to the other end of a call, and what it reports of it. */
class AttemptContextTest {

  @Test
  void everyAttemptOfATaskHasTheSameKeyAndEveryTaskItsOwn() {
    Map<String, Set<String>> keys = new ConcurrentHashMap<>();
    Plan<TestBot> plan =
        plan()
            .retries(2)
            .backoff(new BackoffPlan(Duration.ZERO, Duration.ZERO, 1.0, 0.0))
            .phase(1, numbers("n", 50))
            .phase(
                2,
                step(
                        "call",
                        Integer.class,
                        (bot, call) -> {
                          TaskContext context = call.get(1);
                          keys.computeIfAbsent(
                                  context.taskId(), id -> ConcurrentHashMap.newKeySet())
                              .add(context.idempotencyKey());
                          if (context.attempt() < 3) {
                            throw new IllegalStateException("again");
                          }
                          return 1;
                        })
                    .input(each("n"))
                    .input(new Input.Context())
                    .build())
            .build();

    RunReport report = run(plan).workers(4).run().orThrow();

    assertEquals(50, keys.size());
    keys.forEach(
        (task, used) -> assertEquals(Set.of(IdempotencyKey.of(report.runId(), task)), used));
    assertEquals(50, Set.copyOf(keys.values()).size());
  }

  /** Keys of runs that are resumed by another version must stay what they were. */
  @Test
  void theKeyOfARunAndATaskNeverChanges() {
    assertEquals(
        "1bdf5aae1138910581397bd68e1d075b", IdempotencyKey.of("7f3a91c04be2", "score[17]"));
  }

  @Test
  void aRunThatIsNotKeptHasNoFence() {
    assertEquals(0L, valueOf(context -> assertEquals(0L, context.fence())).result(Long.class));
  }

  @Test
  void spendsFromADeclaredBudget() {
    RunReport report =
        valueOf(
            context -> {
              context.spend("usd", 0.25);
              context.spend("usd", 0);
            });

    assertEquals(TaskState.SUCCEEDED, report.task("s").state());
  }

  @Test
  void refusesWhatCannotBeSpent() {
    assertEquals(
        "TestBot has no budget 'euro'; put @Budget(name = \"euro\", max = \"5.00\") on TestBot",
        failure(context -> context.spend("euro", 1)));
    assertEquals(
        "TestBot has no budget 'udd'; did you mean 'usd'?",
        failure(context -> context.spend("udd", 1)));
    assertEquals(
        "spend(\"usd\"): an amount of -1.0 is negative",
        failure(context -> context.spend("usd", -1)));
    assertEquals(
        "spend(\"usd\"): an amount of NaN is no number",
        failure(context -> context.spend("usd", Double.NaN)));
  }

  private static String failure(Consumer<TaskContext> use) {
    RunReport report = valueOf(use);
    assertEquals(TaskState.FAILED, report.task("s").state());
    return report.task("s").failure().orElseThrow().getMessage();
  }

  private static RunReport valueOf(Consumer<TaskContext> use) {
    Plan<TestBot> plan =
        plan()
            .budget(BudgetPlan.of("usd", "5.00"))
            .phase(
                1,
                step(
                        "s",
                        Long.class,
                        (bot, call) -> {
                          use.accept(call.get(0));
                          return call.<TaskContext>get(0).fence();
                        })
                    .input(new Input.Context())
                    .build())
            .build();
    return run(plan).run();
  }
}
