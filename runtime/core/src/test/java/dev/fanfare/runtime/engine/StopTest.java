package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Simulator sim = new Simulator(1);
  private final List<String> hooks = new ArrayList<>();

  private Plan.Builder<TestBot> tenSeconds(Invoker<TestBot> work) {
    return plan()
        .hook(
            new HookPlan<>(
                "after",
                HookPlan.When.AFTER_RUN,
                List.of(new Input.Report()),
                (bot, call) -> {
                  hooks.add("after " + call.<RunReport>get(0).state());
                  return null;
                }))
        .phase(1, numbers("items", 20))
        .phase(2, step("work", Integer.class, work).input(each("items")).build())
        .phase(3, step("next", Integer.class, (bot, call) -> 1).input(each("work")).build());
  }

  private Invoker<TestBot> spending(Duration duration) {
    return (bot, call) -> {
      sim.spend(duration);
      return 1;
    };
  }

  private RunHandle start(Plan<TestBot> plan, int workers) {
    return run(plan).workers(workers).environment(sim.environment()).start();
  }

  private static long count(RunReport report, TaskState state) {
    return report.tasks().stream()
        .filter(task -> task.step().equals("work") && task.state() == state)
        .count();
  }

  @Test
  void drainLetsThoseFinishThatRunAndBeginsNoMore() throws InterruptedException {
    RunHandle handle = start(tenSeconds(spending(SECOND)).build(), 2);
    sim.pass(Duration.ofMillis(2500));
    handle.drain();
    RunReport report = handle.await();
    assertEquals(RunState.CANCELLED, report.state());
    assertEquals(6, count(report, TaskState.SUCCEEDED));
    assertEquals(14, count(report, TaskState.CANCELLED));
    assertEquals(Duration.ofSeconds(3), report.duration());
    assertEquals(RunState.SKIPPED, report.steps().get(2).state());
    assertEquals(RunState.CANCELLED, report.steps().get(1).state());
    assertEquals(List.of("after CANCELLED"), hooks);
  }

  @Test
  void cancelInterruptsThoseThatRun() throws InterruptedException {
    RunHandle handle = start(tenSeconds(spending(SECOND)).build(), 2);
    sim.pass(Duration.ofMillis(2500));
    handle.cancel();
    RunReport report = handle.await();
    assertEquals(RunState.CANCELLED, report.state());
    assertEquals(4, count(report, TaskState.SUCCEEDED));
    assertEquals(16, count(report, TaskState.CANCELLED));
    assertEquals(Duration.ofMillis(2500), report.duration());
    TaskRecord interrupted = report.task("work[4]");
    assertEquals(1, interrupted.attempts());
    assertEquals(Duration.ofMillis(500), interrupted.running());
    assertTrue(interrupted.failure().isEmpty());
    assertEquals(List.of("after CANCELLED"), hooks);
  }

  @Test
  void aRunThatIsCancelledWaitsForTheThreadsButNotForever() throws InterruptedException {
    Invoker<TestBot> deaf =
        (bot, call) -> {
          if (call.<Integer>get(0) == 0) {
            sim.hangDeaf();
          } else {
            sim.spendDeaf(Duration.ofMillis(2700));
          }
          return 1;
        };
    RunHandle handle = start(tenSeconds(deaf).build(), 2);
    sim.pass(Duration.ofMillis(2500));
    handle.cancel();
    RunReport report = handle.await();
    assertEquals(Duration.ofMillis(3500), report.duration());
    assertEquals(20, count(report, TaskState.CANCELLED));
  }

  private RunReport drainedAfterHalfASecond(Plan<TestBot> plan) throws InterruptedException {
    RunHandle handle = start(plan, 2);
    sim.pass(Duration.ofMillis(500));
    handle.drain();
    return handle.await();
  }

  @Test
  void whatFinishesAfterADrainHasNoLimitButItsOwn() throws InterruptedException {
    Plan<TestBot> plan =
        plan()
            .phase(
                1,
                step("slow", Integer.class, spending(Duration.ofSeconds(2))).build(),
                step("limited", Integer.class, spending(Duration.ofSeconds(2)))
                    .phaseTimeout(SECOND)
                    .build())
            .build();
    RunReport report = drainedAfterHalfASecond(plan);
    assertEquals(TaskState.TIMED_OUT, report.task("limited").state());
    assertEquals(TaskState.SUCCEEDED, report.task("slow").state());
  }

  @Test
  void whatFinishesAfterADrainIsEndedByAFailureBeforeItOnly() throws InterruptedException {
    Invoker<TestBot> failing =
        (bot, call) -> {
          sim.spend(SECOND);
          throw new IllegalStateException();
        };
    Plan<TestBot> plan =
        plan()
            .failFast(true)
            .phase(
                1,
                step("slow", Integer.class, spending(Duration.ofSeconds(2))).build(),
                step("failing", Integer.class, failing).build())
            .build();
    RunReport report = drainedAfterHalfASecond(plan);
    assertEquals(TaskState.FAILED, report.task("failing").state());
    assertEquals(TaskState.SUCCEEDED, report.task("slow").state());
  }

  @Test
  void cancelAfterDrainInterruptsWhatStillRuns() throws InterruptedException {
    RunHandle handle = start(tenSeconds(spending(Duration.ofHours(1))).build(), 2);
    sim.pass(SECOND);
    handle.drain();
    sim.pass(SECOND);
    handle.cancel();
    assertEquals(Duration.ofSeconds(2), handle.await().duration());
  }

  @Test
  void cancellingARunThatHasEndedChangesNothing() throws InterruptedException {
    RunHandle handle = start(tenSeconds(spending(SECOND)).build(), 2);
    RunReport report = handle.await();
    handle.cancel();
    assertEquals(RunState.SUCCEEDED, report.state());
    assertEquals(report.digest(), handle.await().digest());
  }

  @Test
  void awaitForATimeGivesNothingWhileTheRunGoesOn() throws InterruptedException {
    RunHandle handle = start(tenSeconds(spending(SECOND)).build(), 2);
    assertTrue(handle.await(Duration.ofSeconds(9)).isEmpty());
    assertEquals(RunState.SUCCEEDED, handle.await(Duration.ofSeconds(9)).orElseThrow().state());
  }

  @Test
  void pastItsLimitTheRunHasTimedOut() throws InterruptedException {
    Plan<TestBot> plan = tenSeconds(spending(SECOND)).timeout(Duration.ofMillis(4500)).build();
    RunReport report = start(plan, 2).await();
    assertEquals(RunState.TIMED_OUT, report.state());
    assertEquals("the run ran past its limit of 4s500ms", report.reason().orElseThrow());
    assertEquals(8, count(report, TaskState.SUCCEEDED));
    assertEquals(2, count(report, TaskState.TIMED_OUT));
    assertEquals(10, count(report, TaskState.CANCELLED));
    assertEquals(Duration.ofMillis(4500), report.duration());
    assertEquals(
        "the run ran past its limit of 4s500ms while work[8] ran",
        report.task("work[8]").failure().orElseThrow().getMessage());
    assertEquals(List.of("after TIMED_OUT"), hooks);
  }

  @Test
  void pastItsLimitAPhaseHasTimedOutAndItsNeighboursGoOn() {
    Plan<TestBot> plan =
        plan()
            .phase(1, numbers("items", 10))
            .phase(
                2,
                step("slow", Integer.class, spending(SECOND))
                    .input(each("items"))
                    .phaseTimeout(Duration.ofMillis(1500))
                    .build(),
                step("other", Integer.class, spending(SECOND)).input(each("items")).build())
            .phase(3, step("next", Integer.class, (bot, call) -> 1).build())
            .build();
    RunReport report = run(plan).workers(4).environment(sim.environment()).run();
    assertEquals(RunState.TIMED_OUT, report.state());
    assertEquals(
        "phase 'slow' (order 2) ran past its limit of 1s500ms", report.reason().orElseThrow());
    assertEquals(RunState.TIMED_OUT, report.steps().get(1).state());
    assertEquals(RunState.SUCCEEDED, report.steps().get(2).state());
    assertEquals(10, report.results("other", Integer.class).size());
    assertEquals(4, report.results("slow", Integer.class).size());
    assertEquals(RunState.SKIPPED, report.steps().get(3).state());
  }

  @Test
  void whatIsCalledAfterTheRunIsCalledWheneverTheRunIsStopped() throws InterruptedException {
    // One seed: the same run each time, stopped one move later.
    for (int moves = 1; moves < 300; moves++) {
      Simulator world = new Simulator(1);
      hooks.clear();
      RunHandle handle =
          run(tenSeconds(
                      (bot, call) -> {
                        throw new IllegalStateException();
                      })
                  .build())
              .workers(2)
              .environment(world.environment())
              .start();
      world.after(moves, handle::cancel);
      var unused = handle.await();
      assertEquals(1, hooks.size(), "stopped after " + moves + " moves");
    }
  }

  @Test
  void everyTaskEndsInOneStateHoweverTheRunIsStopped() throws InterruptedException {
    for (int seed = 0; seed < 200; seed++) {
      Simulator world = new Simulator(seed);
      Plan<TestBot> plan =
          plan()
              .phase(1, numbers("items", 30))
              .phase(
                  2,
                  step(
                          "work",
                          Integer.class,
                          (bot, call) -> {
                            int item = call.get(0);
                            if (item % 7 == 3) {
                              world.spendDeaf(Duration.ofMillis(300));
                            } else {
                              world.spend(Duration.ofMillis(item % 5 * 50));
                            }
                            if (item % 4 == 0) {
                              throw new IllegalStateException();
                            }
                            return 1;
                          })
                      .input(each("items"))
                      .retries(2)
                      .timeout(Duration.ofMillis(150))
                      .build())
              .build();
      RunHandle handle = run(plan).workers(1 + seed % 5).environment(world.environment()).start();
      world.pass(Duration.ofMillis(seed * 7L));
      if (seed % 2 == 0) {
        handle.cancel();
      } else {
        handle.drain();
      }
      RunReport report = handle.await();
      assertEquals(31, report.summary().total());
      for (TaskRecord task : report.tasks()) {
        assertEquals(
            task.state() == TaskState.FAILED || task.state() == TaskState.TIMED_OUT,
            task.failure().isPresent(),
            task::toString);
        assertEquals(
            task.total(), task.queued().plus(task.running()).plus(task.backoff()), task::toString);
        assertTrue(!task.queued().isNegative() && !task.backoff().isNegative(), task::toString);
      }
    }
  }
}
