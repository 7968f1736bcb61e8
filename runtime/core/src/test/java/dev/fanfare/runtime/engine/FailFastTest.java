package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Priority;
import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.RunFailedException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailFastTest {

  private static Plan<TestBot> failing(Simulator sim, Set<Integer> bad) {
    Invoker<TestBot> work =
        (bot, call) -> {
          int item = call.get(0);
          // Later items are faster: without care the last bad one would fail first.
          sim.spend(Duration.ofMillis(100L * (50 - item)));
          if (bad.contains(item)) {
            throw new IOException("item " + item);
          }
          return item;
        };
    return plan()
        .failFast(true)
        .phase(1, numbers("items", 40))
        .phase(2, step("work", Integer.class, work).input(each("items")).build())
        .phase(3, step("after", Integer.class, (bot, call) -> 1).input(each("work")).build())
        .build();
  }

  @Test
  void theSameFailureIsTheFirstEveryTime() {
    Set<String> messages = new HashSet<>();
    Set<String> digests = new HashSet<>();
    for (int seed = 0; seed < 40; seed++) {
      Simulator sim = new Simulator(seed);
      RunReport report =
          run(failing(sim, Set.of(7, 12, 33)))
              .workers(1 + seed % 8)
              .environment(sim.environment())
              .run();
      assertEquals(RunState.FAILED, report.state());
      messages.add(assertThrows(RunFailedException.class, report::orThrow).getCause().getMessage());
      digests.add(report.digest());
      for (int lower = 0; lower < 7; lower++) {
        assertEquals(TaskState.SUCCEEDED, report.task("work[" + lower + "]").state());
      }
    }
    assertEquals(Set.of("item 7"), messages);
    assertEquals(1, digests.size());
  }

  @Test
  void whatComesAfterTheFailureIsNotBegunAndWhatRunsIsCancelled() {
    Simulator sim = new Simulator(1);
    RunReport report = run(failing(sim, Set.of(0))).workers(4).environment(sim.environment()).run();
    assertEquals(TaskState.FAILED, report.task("work[0]").state());
    assertEquals(TaskState.CANCELLED, report.task("work[39]").state());
    assertEquals(0, report.task("work[39]").attempts());
    assertEquals(-1, report.task("work[39]").worker());
    assertEquals(RunState.SKIPPED, report.steps().get(2).state());
    assertTrue(report.tasks().stream().noneMatch(task -> task.step().equals("after")));
  }

  @Test
  void theLastFailureOfAPhaseFailsTheRunThoughItsStepMayMissAllOfThem() {
    for (int seed = 0; seed < 40; seed++) {
      Simulator sim = new Simulator(seed);
      Invoker<TestBot> work =
          (bot, call) -> {
            int item = call.get(0);
            sim.spend(Duration.ofSeconds(item == 1 ? 9 : 1));
            if (item == 1) {
              throw new IOException("item 1");
            }
            return item;
          };
      RunReport report =
          run(plan()
                  .failFast(true)
                  .phase(1, numbers("items", 4))
                  .phase(
                      2,
                      step("work", Integer.class, work).input(each("items")).minSuccess(0).build())
                  .build())
              .workers(4)
              .environment(sim.environment())
              .run();
      assertEquals(RunState.FAILED, report.state());
      assertEquals(
          "item 1",
          assertThrows(RunFailedException.class, report::orThrow).getCause().getMessage());
    }
  }

  @Test
  void whatIsClosedBeforeItsCallHasMadeNoAttempt() {
    for (int seed = 0; seed < 200; seed++) {
      Simulator sim = new Simulator(seed);
      Set<Integer> called = new HashSet<>();
      Invoker<TestBot> work =
          (bot, call) -> {
            int item = call.get(0);
            called.add(item);
            if (item == 70) {
              throw new IOException("item 70");
            }
            return item;
          };
      RunReport report =
          run(plan()
                  .failFast(true)
                  .phase(1, numbers("items", 120))
                  .phase(2, step("work", Integer.class, work).input(each("items")).build())
                  .build())
              .workers(3)
              .environment(sim.environment())
              .run();
      for (int item = 0; item < 120; item++) {
        TaskRecord task = report.task("work[" + item + "]");
        assertEquals(called.contains(item) ? 1 : 0, task.attempts(), task::id);
        assertEquals(called.contains(item), task.worker() >= 0, task::id);
      }
    }
  }

  @Test
  void aRetryOfALowerTaskIsWaitedFor() {
    Simulator sim = new Simulator(1);
    Invoker<TestBot> work =
        (bot, call) -> {
          int item = call.get(0);
          if (item == 3 || (item == 1 && call.<TaskContext>get(1).attempt() == 1)) {
            throw new IOException("item " + item);
          }
          return item;
        };
    RunReport report =
        run(plan()
                .failFast(true)
                .phase(1, numbers("items", 10))
                .phase(
                    2,
                    step("work", Integer.class, work)
                        .input(each("items"))
                        .input(new Input.Context())
                        .retries(1)
                        .build())
                .build())
            .workers(4)
            .environment(sim.environment())
            .run();
    assertEquals(TaskState.SUCCEEDED, report.task("work[1]").state());
    assertEquals(2, report.task("work[1]").attempts());
    assertEquals(TaskState.FAILED, report.task("work[3]").state());
  }

  @Test
  void lowerTasksOfLowerPriorityAreFinishedToo() {
    Simulator sim = new Simulator(1);
    RunReport report =
        run(plan()
                .failFast(true)
                .phase(1, numbers("items", 5))
                .phase(
                    2,
                    step("late", Integer.class, (bot, call) -> call.get(0))
                        .input(each("items"))
                        .priority(Priority.LOW)
                        .build(),
                    step(
                            "early",
                            Integer.class,
                            (bot, call) -> {
                              throw new IOException();
                            })
                        .input(each("items"))
                        .priority(Priority.CRITICAL)
                        .build())
                .build())
            .workers(1)
            .environment(sim.environment())
            .run();
    assertEquals(5, report.results("late", Integer.class).size());
    assertEquals(TaskState.FAILED, report.task("early[0]").state());
    assertEquals(TaskState.CANCELLED, report.task("early[1]").state());
  }

  @Test
  void aTaskAfterTheFailureDoesNotRestToTheEnd() {
    Simulator sim = new Simulator(1);
    Invoker<TestBot> work =
        (bot, call) -> {
          int item = call.get(0);
          sim.spend(Duration.ofSeconds(item == 1 ? 1 : 5));
          throw new IOException("item " + item);
        };
    RunReport report =
        run(plan()
                .failFast(true)
                .phase(1, numbers("items", 2))
                .phase(
                    2,
                    step("slow", Integer.class, work).input(each("items")).retries(0).build(),
                    step(
                            "resting",
                            Integer.class,
                            (bot, call) -> {
                              throw new IOException();
                            })
                        .input(each("items"))
                        .retries(3)
                        .backoff(
                            new dev.fanfare.runtime.plan.BackoffPlan(
                                Duration.ofHours(1), Duration.ofHours(1), 1.0, 0.0))
                        .build())
                .build())
            .workers(4)
            .environment(sim.environment())
            .run();
    TaskRecord rested = report.task("resting[0]");
    assertEquals(TaskState.CANCELLED, rested.state());
    assertEquals(1, rested.attempts());
    assertEquals(Duration.ofSeconds(1), rested.backoff());
    assertEquals(Duration.ofSeconds(5), report.duration());
  }
}
