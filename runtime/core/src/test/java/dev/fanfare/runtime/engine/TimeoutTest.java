package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.api.Threads;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.TaskTimeoutException;
import dev.fanfare.runtime.result.WorkerState;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {

  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final Simulator sim = new Simulator(1);

  private Plan<TestBot> work(int tasks, int retries, Invoker<TestBot> invoker) {
    return plan()
        .phase(1, numbers("items", tasks))
        .phase(
            2,
            step("work", Integer.class, invoker)
                .input(each("items"))
                .input(new Input.Context())
                .timeout(LIMIT)
                .retries(retries)
                .build())
        .build();
  }

  private RunReport report(Plan<TestBot> plan, int workers) {
    return run(plan).workers(workers).environment(sim.environment()).run();
  }

  @Test
  void endsAnAttemptExactlyAtItsLimit() {
    RunReport report =
        report(
            work(
                1,
                0,
                (bot, call) -> {
                  sim.hang();
                  return 1;
                }),
            1);
    TaskRecord task = report.task("work[0]");
    assertEquals(TaskState.TIMED_OUT, task.state());
    assertEquals(LIMIT, task.running());
    assertEquals(LIMIT, task.total());
    assertEquals(List.of(), task.values());
    Throwable failure = task.failure().orElseThrow();
    assertInstanceOf(TaskTimeoutException.class, failure);
    assertEquals("work[0] ran past its limit of 3s", failure.getMessage());
    assertEquals(RunState.FAILED, report.state());
  }

  @Test
  void anAttemptThatEndsAtItsLimitMayCountOrNotButNeverBoth() {
    for (int seed = 0; seed < 50; seed++) {
      Simulator world = new Simulator(seed);
      RunReport report =
          run(work(
                  1,
                  0,
                  (bot, call) -> {
                    world.spend(LIMIT);
                    return 1;
                  }))
              .environment(world.environment())
              .run();
      TaskRecord task = report.task("work[0]");
      assertEquals(task.state() == TaskState.SUCCEEDED ? 1 : 0, task.values().size());
      assertEquals(task.state() == TaskState.SUCCEEDED, task.failure().isEmpty());
    }
  }

  @Test
  void aTimeoutCountsAsAFailedAttemptAndIsRetried() {
    RunReport report =
        report(
            work(
                1,
                2,
                (bot, call) -> {
                  if (call.<TaskContext>get(1).attempt() < 3) {
                    sim.hang();
                  }
                  return 1;
                }),
            1);
    TaskRecord task = report.task("work[0]");
    assertEquals(TaskState.SUCCEEDED, task.state());
    assertEquals(3, task.attempts());
    assertEquals(Duration.ofSeconds(6), task.running());
    assertEquals(Duration.ofSeconds(3), task.backoff());
  }

  @Test
  void attemptsThatBeginAtDifferentTimesEachHaveTheirWholeLimit() {
    RunReport report =
        report(
            work(
                10,
                0,
                (bot, call) -> {
                  if (call.<Integer>get(0) % 2 == 0) {
                    sim.spend(Duration.ofMillis(700 + 40 * call.<Integer>get(0)));
                  } else {
                    sim.hang();
                  }
                  return 1;
                }),
            3);
    for (TaskRecord task : report.tasks()) {
      if (task.state() == TaskState.TIMED_OUT) {
        assertEquals(LIMIT, task.running(), task::id);
      }
    }
    assertEquals(5, report.summary().timedOut());
  }

  /** Until the last carrier is kept by such a task, the run goes on; after that, others go on. */
  @Test
  void virtualThreadsThatComputeWithoutEndCostTheirOwnTasks() throws InterruptedException {
    for (int seed = 0; seed < 300; seed++) {
      Simulator world = new Simulator(seed).carriers(2);
      SplittableRandom random = new SplittableRandom(seed);
      boolean[] endless = new boolean[24];
      for (int i = 0; i < 4; i++) {
        endless[random.nextInt(endless.length)] = true;
      }
      Invoker<TestBot> computing =
          (bot, call) -> {
            int number = call.<Integer>get(0);
            if (endless[number % endless.length]) {
              world.compute();
            }
            return number + 12;
          };
      RunHandle handle =
          run(plan()
                  .threads(Threads.VIRTUAL)
                  .phase(1, numbers("items", 12))
                  .phase(2, limited("first", "items", computing))
                  .phase(3, limited("second", "first", computing))
                  .build())
              .workers(1 + random.nextInt(8))
              .environment(world.environment())
              .start();
      Optional<RunReport> ended = handle.await(Duration.ofHours(1));
      assertTrue(ended.isPresent(), "seed " + seed);
      RunReport report = ended.get();
      for (TaskRecord task : report.tasks()) {
        assertEquals(expected(task, endless), task.state(), "seed " + seed + " " + task.id());
      }
    }
  }

  private static TaskState expected(TaskRecord task, boolean[] endless) {
    if (task.step().equals("items")) {
      return TaskState.SUCCEEDED;
    }
    int element = Integer.parseInt(task.id().replaceAll("\\D", ""));
    boolean first = task.step().equals("first");
    if (!first && endless[element]) {
      return TaskState.SKIPPED;
    }
    return endless[first ? element : element + 12] ? TaskState.TIMED_OUT : TaskState.SUCCEEDED;
  }

  private static StepPlan<TestBot> limited(String name, String source, Invoker<TestBot> invoker) {
    return step(name, Integer.class, invoker)
        .input(each(source))
        .timeout(LIMIT)
        .minSuccess(0)
        .build();
  }

  @Test
  void aLateResultIsThrownAway() {
    RunReport report =
        report(
            work(
                2,
                0,
                (bot, call) -> {
                  sim.spendDeaf(
                      call.<Integer>get(0) == 0 ? Duration.ofMillis(3500) : Duration.ofSeconds(1));
                  return 1;
                }),
            2);
    assertEquals(TaskState.TIMED_OUT, report.task("work[0]").state());
    assertEquals(List.of(), report.task("work[0]").values());
    assertEquals(List.of(1), report.results("work", Integer.class));
    assertTrue(report.workers().stream().noneMatch(w -> w.state() == WorkerState.ERROR));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void aTaskThatIgnoresItsInterruptTakesNoWorkerFromTheOthers(int workers) {
    List<RunEvent.WorkerReplaced> replaced = new ArrayList<>();
    Plan<TestBot> plan =
        work(
            20,
            0,
            (bot, call) -> {
              if (call.<Integer>get(0) == 4) {
                sim.hangDeaf();
              } else {
                sim.spend(Duration.ofMillis(500));
              }
              return 1;
            });
    RunReport report =
        run(plan)
            .workers(workers)
            .environment(sim.environment())
            .listener(
                event -> {
                  if (event instanceof RunEvent.WorkerReplaced one) {
                    replaced.add(one);
                  }
                })
            .run();
    assertEquals(TaskState.TIMED_OUT, report.task("work[4]").state());
    assertEquals(19, report.results("work", Integer.class).size());
    assertEquals(1, replaced.size());
    assertEquals("work[4]", replaced.get(0).task());
    assertEquals(report.task("work[4]").worker(), replaced.get(0).worker());
    // One second of grace after the limit.
    assertEquals(
        report.task("work[4]").ended().plusSeconds(1), replaced.get(0).at(), replaced::toString);
    assertEquals(1, report.workers().stream().filter(w -> w.state() == WorkerState.ERROR).count());
  }

  @Test
  void aWorkerThatComesBackAfterItWasReplacedDoesNothing() {
    RunReport report =
        report(
            work(
                6,
                0,
                (bot, call) -> {
                  if (call.<Integer>get(0) == 0) {
                    sim.spendDeaf(Duration.ofSeconds(10));
                  } else {
                    sim.spend(Duration.ofSeconds(2));
                  }
                  return 1;
                }),
            1);
    assertEquals(5, report.results("work", Integer.class).size());
    assertEquals(1, report.summary().timedOut());
    sim.pass(Duration.ofMinutes(1));
    assertEquals(List.of(), report.task("work[0]").values());
  }

  @Test
  void theContextSaysThatItsResultIsNotWanted() {
    TaskContext[] seen = new TaskContext[1];
    boolean[] before = new boolean[1];
    report(
        work(
            1,
            0,
            (bot, call) -> {
              seen[0] = call.get(1);
              before[0] = seen[0].isCancelled();
              sim.hang();
              return 1;
            }),
        1);
    assertFalse(before[0]);
    assertTrue(seen[0].isCancelled());
  }

  @Test
  void halfAnHourPassesInAnInstant() {
    RunReport report =
        run(plan()
                .phase(
                    1,
                    step(
                            "s",
                            Integer.class,
                            (bot, call) -> {
                              sim.hang();
                              return 1;
                            })
                        .timeout(Duration.ofMinutes(30))
                        .build())
                .build())
            .environment(sim.environment())
            .run();
    assertEquals(Duration.ofMinutes(30), report.duration());
  }
}
