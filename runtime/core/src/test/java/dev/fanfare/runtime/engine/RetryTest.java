package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Outcome;
import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.SoftFailureException;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryTest {

  private static final BackoffPlan TEN_SECONDS =
      new BackoffPlan(Duration.ofSeconds(10), Duration.ofSeconds(10), 1.0, 0.0);

  private final Simulator sim = new Simulator(1);

  /** Fails as often as said, each attempt taking 100 ms. */
  private Invoker<TestBot> failing(int times, Throwable failure) {
    return (bot, call) -> {
      TaskContext context = call.get(0);
      sim.spend(Duration.ofMillis(100));
      if (context.attempt() <= times) {
        throw failure;
      }
      return context.attempt();
    };
  }

  private TaskRecord task(StepPlan.Builder<TestBot> step) {
    return once(step).task("s");
  }

  private RunReport once(StepPlan.Builder<TestBot> step) {
    Plan<TestBot> plan = plan().phase(1, step.input(new Input.Context()).build()).build();
    return run(plan).environment(sim.environment()).run();
  }

  private StepPlan.Builder<TestBot> failingStep(int times, Throwable failure) {
    return step("s", Integer.class, failing(times, failure));
  }

  @Test
  void retriesUntilAttemptsAreUsedUp() {
    RunReport report = once(failingStep(9, new IOException("no")).retries(3));
    TaskRecord task = report.task("s");
    assertEquals(RunState.FAILED, report.state());
    assertEquals(TaskState.FAILED, task.state());
    assertEquals(4, task.attempts());
    assertInstanceOf(IOException.class, task.failure().orElseThrow());
  }

  @Test
  void backsOffExponentiallyAndKeepsTheTimesApart() {
    RunReport report = once(failingStep(3, new IOException("no")).retries(5));
    TaskRecord task = report.task("s");
    assertEquals(4, report.result(Integer.class));
    assertEquals(Duration.ofSeconds(1 + 2 + 4), task.backoff());
    assertEquals(Duration.ofMillis(400), task.running());
    assertEquals(Duration.ZERO, task.queued());
    assertEquals(Duration.ofMillis(7400), task.total());
    assertEquals(1, report.summary().afterRetry());
  }

  @Test
  void neverWaitsLongerThanTheMost() {
    BackoffPlan backoff = new BackoffPlan(Duration.ofSeconds(1), Duration.ofSeconds(5), 3.0, 0.0);
    TaskRecord task = task(failingStep(4, new IOException()).retries(4).backoff(backoff));
    assertEquals(Duration.ofSeconds(1 + 3 + 5 + 5), task.backoff());
  }

  @Test
  void abortOnWinsOverRetryOn() {
    TaskRecord task =
        task(
            failingStep(1, new FileNotFoundException())
                .retries(5)
                .retryOn(IOException.class)
                .abortOn(FileNotFoundException.class));
    assertEquals(1, task.attempts());
  }

  @Test
  void retriesOnlyWhatRetryOnNames() {
    assertEquals(
        1,
        task(failingStep(1, new IllegalStateException()).retries(5).retryOn(IOException.class))
            .attempts());
    assertEquals(
        2,
        task(failingStep(1, new FileNotFoundException()).retries(5).retryOn(IOException.class))
            .attempts());
  }

  @Test
  void aSoftFailureIsNeverRetried() {
    IOException cause = new IOException();
    TaskRecord task =
        task(
            StepPlan.<TestBot>of("s", (bot, call) -> Outcome.failed("nothing there", cause))
                .yields(Yield.OUTCOME, TypeRef.of(String.class))
                .retries(5));
    assertEquals(1, task.attempts());
    assertEquals(TaskState.FAILED, task.state());
    Throwable failure = task.failure().orElseThrow();
    assertInstanceOf(SoftFailureException.class, failure);
    assertEquals("nothing there", failure.getMessage());
    assertEquals(cause, failure.getCause());
    assertEquals("soft failure: nothing there", failure.toString());
    assertEquals(0, failure.getStackTrace().length);
  }

  @Test
  void nullIsNeverRetriedAndSaysWhatToDo() {
    TaskRecord task = task(step("s", String.class, (bot, call) -> null).retries(5));
    assertEquals(1, task.attempts());
    assertEquals(
        "step 's' returned null; a step that may have no value returns Optional",
        task.failure().orElseThrow().getMessage());
  }

  @Test
  void aStepWithoutRetriesOfItsOwnHasThePlans() {
    Plan<TestBot> plan =
        plan()
            .retries(2)
            .phase(
                1,
                failingStep(9, new IOException()).input(new Input.Context()).build(),
                step("t", Integer.class, failing(9, new IOException()))
                    .retries(0)
                    .input(new Input.Context())
                    .build())
            .build();
    RunReport report = run(plan).environment(sim.environment()).run();
    assertEquals(3, report.task("s").attempts());
    assertEquals(1, report.task("t").attempts());
  }

  @Test
  void aTaskThatRestsHoldsNoWorker() {
    List<String> calls = new ArrayList<>();
    StepPlan<TestBot> work =
        step(
                "work",
                Integer.class,
                (bot, call) -> {
                  TaskContext context = call.get(1);
                  calls.add(context.taskId() + "#" + context.attempt());
                  sim.spend(Duration.ofSeconds(1));
                  if (call.<Integer>get(0) == 0 && context.attempt() == 1) {
                    throw new IOException();
                  }
                  return call.get(0);
                })
            .input(each("items"))
            .input(new Input.Context())
            .retries(1)
            .backoff(TEN_SECONDS)
            .build();
    RunReport report =
        run(plan().phase(1, numbers("items", 4)).phase(2, work).build())
            .workers(1)
            .environment(sim.environment())
            .run();
    assertEquals(List.of("work[0]#1", "work[1]#1", "work[2]#1", "work[3]#1", "work[0]#2"), calls);
    assertEquals(Duration.ofSeconds(12), report.task("work[0]").ended());
  }

  @Test
  void aRetryThatIsDueGoesBeforeTheRest() {
    List<String> calls = new ArrayList<>();
    StepPlan<TestBot> work =
        step(
                "work",
                Integer.class,
                (bot, call) -> {
                  TaskContext context = call.get(1);
                  calls.add(context.taskId() + "#" + context.attempt());
                  sim.spend(Duration.ofSeconds(6));
                  if (call.<Integer>get(0) == 0 && context.attempt() == 1) {
                    throw new IOException();
                  }
                  return call.get(0);
                })
            .input(each("items"))
            .input(new Input.Context())
            .retries(1)
            .backoff(TEN_SECONDS)
            .build();
    run(plan().phase(1, numbers("items", 4)).phase(2, work).build())
        .workers(1)
        .environment(sim.environment())
        .run();
    assertEquals(List.of("work[0]#1", "work[1]#1", "work[2]#1", "work[0]#2", "work[3]#1"), calls);
  }

  @Test
  void jitterTakesAShareAwayAndIsTheSameInEveryRun() {
    BackoffPlan backoff = new BackoffPlan(Duration.ofSeconds(8), Duration.ofSeconds(8), 1.0, 0.5);
    StepPlan<TestBot> work =
        step(
                "work",
                Integer.class,
                (bot, call) -> {
                  if (call.<TaskContext>get(1).attempt() == 1) {
                    throw new IOException();
                  }
                  return 1;
                })
            .input(each("items"))
            .input(new Input.Context())
            .retries(1)
            .backoff(backoff)
            .build();
    Plan<TestBot> plan = plan().phase(1, numbers("items", 20)).phase(2, work).build();
    RunReport first = run(plan).seed(7).environment(new Simulator(1).environment()).run();
    RunReport again =
        run(plan).seed(7).workers(3).environment(new Simulator(2).environment()).run();
    RunReport other = run(plan).seed(8).environment(new Simulator(1).environment()).run();
    List<Duration> waits = waits(first);
    assertEquals(waits, waits(again));
    assertNotEquals(waits, waits(other));
    assertTrue(waits.stream().distinct().count() > 15, waits::toString);
    for (Duration wait : waits) {
      assertTrue(wait.toMillis() > 4000 && wait.toMillis() <= 8000, wait::toString);
    }
  }

  private static List<Duration> waits(RunReport report) {
    return report.tasks().stream()
        .filter(task -> task.step().equals("work"))
        .map(TaskRecord::backoff)
        .toList();
  }
}
