package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.api.ThreadSetup;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.HookPlan.When;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunFailedException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HookTest {

  private final Simulator sim = new Simulator(1);
  private final List<String> calls = new ArrayList<>();

  private static HookPlan<TestBot> hook(String name, When when, Invoker<TestBot> invoker) {
    List<Input> inputs =
        when == When.AFTER_RUN ? List.of(new Input.Report()) : List.of(new Input.Context());
    return new HookPlan<>(name, when, inputs, invoker);
  }

  private HookPlan<TestBot> noting(String name, When when) {
    return hook(
        name,
        when,
        (bot, call) -> {
          calls.add(name);
          return null;
        });
  }

  private HookPlan<TestBot> throwing(String name, When when) {
    return hook(
        name,
        when,
        (bot, call) -> {
          calls.add(name);
          throw new IOException(name);
        });
  }

  private Plan.Builder<TestBot> oneTask(Invoker<TestBot> invoker) {
    return plan().phase(1, step("s", Integer.class, invoker).build());
  }

  private Invoker<TestBot> noted() {
    return (bot, call) -> {
      calls.add("task");
      return 1;
    };
  }

  private RunReport report(Plan.Builder<TestBot> plan) {
    return run(plan.build()).environment(sim.environment()).run();
  }

  @Test
  void hooksAreCalledInTheirOrder() {
    RunReport report =
        report(
            oneTask(noted())
                .hook(noting("before run", When.BEFORE_RUN))
                .hook(noting("before run 2", When.BEFORE_RUN))
                .hook(noting("before task", When.BEFORE_TASK))
                .hook(noting("after task", When.AFTER_TASK))
                .hook(noting("after run", When.AFTER_RUN)));
    assertEquals(
        List.of("before run", "before run 2", "before task", "task", "after task", "after run"),
        calls);
    assertEquals(RunState.SUCCEEDED, report.state());
  }

  @Test
  void aFailedBeforeRunFailsTheRunWithoutTasksAndAfterRunIsCalled() {
    RunReport report =
        report(
            oneTask(noted())
                .hook(throwing("open", When.BEFORE_RUN))
                .hook(noting("never", When.BEFORE_RUN))
                .hook(noting("after", When.AFTER_RUN)));
    assertEquals(List.of("open", "after"), calls);
    assertEquals(RunState.FAILED, report.state());
    assertEquals(0, report.tasks().size());
    assertEquals("@BeforeRun method 'open' threw IOException: open", report.reason().orElseThrow());
    assertEquals(
        "open", assertThrows(RunFailedException.class, report::orThrow).getCause().getMessage());
  }

  @Test
  void aFailedAfterRunFailsTheRunAndTheOtherOnesAreCalled() {
    RunReport report =
        report(
            oneTask(noted())
                .hook(throwing("close", When.AFTER_RUN))
                .hook(noting("close too", When.AFTER_RUN)));
    assertEquals(List.of("task", "close", "close too"), calls);
    assertEquals(RunState.FAILED, report.state());
    assertEquals(1, report.result(Integer.class));
  }

  @Test
  void afterRunSeesTheReport() {
    RunReport[] seen = new RunReport[1];
    RunReport report =
        report(
            oneTask(noted())
                .hook(
                    hook(
                        "see",
                        When.AFTER_RUN,
                        (bot, call) -> {
                          seen[0] = call.get(0);
                          return null;
                        })));
    assertEquals(report.digest(), seen[0].digest());
    assertEquals(RunState.SUCCEEDED, seen[0].state());
  }

  @Test
  void aFailedBeforeTaskFailsTheAttemptAndTheTaskIsNotCalled() {
    RunReport report =
        report(
            oneTask(noted())
                .hook(throwing("before", When.BEFORE_TASK))
                .hook(noting("after", When.AFTER_TASK)));
    assertEquals(List.of("before", "after"), calls);
    assertEquals(TaskState.FAILED, report.task("s").state());
  }

  @Test
  void aFailedAfterTaskFailsTheAttempt() {
    RunReport report = report(oneTask(noted()).hook(throwing("after", When.AFTER_TASK)));
    assertEquals(TaskState.FAILED, report.task("s").state());
    assertEquals("after", report.task("s").failure().orElseThrow().getMessage());
  }

  @Test
  void theTasksOwnFailureComesFirst() {
    IOException own = new IOException("own");
    RunReport report =
        report(
            oneTask(
                    (bot, call) -> {
                      throw own;
                    })
                .hook(throwing("after", When.AFTER_TASK)));
    assertSame(own, report.task("s").failure().orElseThrow());
    assertEquals("after", own.getSuppressed()[0].getMessage());
  }

  @Test
  void hooksAroundTasksSeeTheAttemptsContext() {
    List<String> seen = new ArrayList<>();
    Invoker<TestBot> see =
        (bot, call) -> {
          TaskContext context = call.get(0);
          seen.add(context.taskId() + "#" + context.attempt());
          return null;
        };
    report(
        plan()
            .hook(hook("see", When.BEFORE_TASK, see))
            .phase(1, numbers("items", 2))
            .phase(2, step("s", Integer.class, (bot, call) -> 1).input(each("items")).build())
            .workers(1));
    assertEquals(List.of("items#1", "s[0]#1", "s[1]#1"), seen);
  }

  @Test
  void theThreadIsPreparedBeforeAndReleasedAfterEachAttempt() {
    ThreadSetup setup =
        new ThreadSetup() {
          @Override
          public void prepare() {
            calls.add("prepare");
          }

          @Override
          public void release() {
            calls.add("release");
          }
        };
    RunReport report =
        report(
            oneTask(
                    (bot, call) -> {
                      calls.add("task");
                      throw new IOException();
                    })
                .threadSetup(() -> setup)
                .hook(noting("before", When.BEFORE_TASK)));
    assertEquals(List.of("prepare", "before", "task", "release"), calls);
    assertEquals(TaskState.FAILED, report.task("s").state());
  }

  @Test
  void aThreadThatCannotBePreparedIsNotReleased() {
    ThreadSetup setup =
        new ThreadSetup() {
          @Override
          public void prepare() throws IOException {
            throw new IOException("no apartment");
          }

          @Override
          public void release() {
            calls.add("release");
          }
        };
    RunReport report = report(oneTask(noted()).threadSetup(() -> setup));
    assertEquals(List.of(), calls);
    assertEquals("no apartment", report.task("s").failure().orElseThrow().getMessage());
  }

  @Test
  void aSetupThatCannotBeMadeKeepsTheRunFromStarting() {
    Plan.Builder<TestBot> plan =
        oneTask(noted())
            .threadSetup(
                () -> {
                  throw new IllegalStateException("not on this system");
                });
    FanfareException failure = assertThrows(FanfareException.class, () -> report(plan));
    assertEquals(
        "bot 'test' cannot start: making its threadSetup threw IllegalStateException: not on this"
            + " system",
        failure.getMessage());
  }

  @Test
  void aBeforeRunThatHangsIsEndedByTheRunsLimit() {
    RunReport report =
        report(
            oneTask(noted())
                .timeout(Duration.ofMinutes(1))
                .hook(
                    hook(
                        "hang",
                        When.BEFORE_RUN,
                        (bot, call) -> {
                          sim.hangDeaf();
                          return null;
                        }))
                .hook(noting("after", When.AFTER_RUN)));
    assertEquals(RunState.TIMED_OUT, report.state());
    assertEquals(List.of("after"), calls);
    assertEquals(Duration.ofSeconds(61), report.duration());
  }

  @Test
  void anAfterRunThatHangsCanBeCancelled() throws InterruptedException {
    Plan<TestBot> plan =
        oneTask(noted())
            .hook(
                hook(
                    "hang",
                    When.AFTER_RUN,
                    (bot, call) -> {
                      sim.hang();
                      return null;
                    }))
            .build();
    RunHandle handle = run(plan).environment(sim.environment()).start();
    sim.pass(Duration.ofHours(1));
    handle.cancel();
    assertEquals(Duration.ofHours(1), handle.await().duration());
  }

  @Test
  void anAccessorThatThrowsFailsTheRunWithAReason() {
    RunReport report =
        report(
            plan()
                .phase(1, numbers("items", 2))
                .phase(
                    2,
                    step("s", Integer.class, (bot, call) -> 1)
                        .input(each("items"))
                        .priorityBy(
                            dev.fanfare.runtime.plan.Accessor.of(
                                "rank",
                                item -> {
                                  throw new IllegalStateException("no rank");
                                }))
                        .build())
                .hook(noting("after", When.AFTER_RUN)));
    assertEquals(RunState.FAILED, report.state());
    assertEquals(
        "phase 2: FanfareException: 'rank' of the element of s[0] threw IllegalStateException: no"
            + " rank",
        report.reason().orElseThrow());
    assertEquals(List.of("after"), calls);
    assertEquals(RunState.SKIPPED, report.steps().get(1).state());
  }
}
