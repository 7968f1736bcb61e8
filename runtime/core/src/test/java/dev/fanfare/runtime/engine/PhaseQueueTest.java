package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.items;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Priority;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseQueueTest {

  private final List<String> order = new ArrayList<>();

  private StepPlan.Builder<TestBot> noting(String name) {
    return step(
            name,
            Integer.class,
            (bot, call) -> {
              order.add(call.<TaskContext>get(1).taskId());
              return 1;
            })
        .input(each("items"))
        .input(new Input.Context());
  }

  private List<String> offered(Plan.Builder<TestBot> plan) {
    RunReport report =
        run(plan.build()).workers(1).environment(new Simulator(1).environment()).run();
    assertEquals(RunState.SUCCEEDED, report.state(), () -> report.reason().toString());
    return order;
  }

  @Test
  void stepsOfHigherPriorityGoFirstThenInTheirOrder() {
    assertEquals(
        List.of("c[0]", "c[1]", "b[0]", "b[1]", "d[0]", "d[1]", "a[0]", "a[1]"),
        offered(
            plan()
                .phase(1, numbers("items", 2))
                .phase(
                    2,
                    noting("a").priority(Priority.LOW).build(),
                    noting("b").build(),
                    noting("c").priority(Priority.CRITICAL).build(),
                    noting("d").build())));
  }

  @Test
  void priorityByReplacesTheStepsPriority() {
    Accessor<Integer> byParity =
        Accessor.of("parity", n -> n % 2 == 0 ? Priority.LOW : Priority.HIGH);
    assertEquals(
        List.of("a[1]", "a[3]", "b[0]", "b[1]", "b[2]", "b[3]", "a[0]", "a[2]"),
        offered(
            plan()
                .phase(1, numbers("items", 4))
                .phase(2, noting("a").priorityBy(byParity).build(), noting("b").build())));
  }

  @Test
  void numbersOrderWithinTheStepTheSmallestFirst() {
    Accessor<String> length = Accessor.of("length", String::length);
    assertEquals(
        List.of("a[1]", "a[3]", "a[0]", "a[2]", "b[0]", "b[1]", "b[2]", "b[3]"),
        offered(
            plan()
                .phase(1, items("items", "ccc", "a", "ddd", "b"))
                .phase(2, noting("a").priorityBy(length).build(), noting("b").build())));
  }

  @Test
  void everyNumberOfTheTypeLongIsInOrder() {
    Accessor<Long> self = Accessor.of("self", n -> n);
    assertEquals(
        List.of("a[1]", "a[3]", "a[2]", "a[0]"),
        offered(
            plan()
                .phase(1, items("items", Long.MAX_VALUE, Long.MIN_VALUE, 0L, -1L))
                .phase(2, noting("a").priorityBy(self).build())));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17, 64})
  void everyTaskIsCalledOnceByHoweverManyWorkers(int workers) {
    for (int seed = 0; seed < 20; seed++) {
      order.clear();
      RunReport report =
          run(plan().phase(1, numbers("items", 500)).phase(2, noting("a").build()).build())
              .workers(workers)
              .environment(new Simulator(seed).environment())
              .run();
      assertEquals(500, order.size());
      assertEquals(500, new HashSet<>(order).size());
      assertEquals(500, report.results("a", Integer.class).size());
    }
  }

  @Test
  void slotsBehindALongTaskAreTakenOverByOthers() {
    for (int seed = 0; seed < 50; seed++) {
      Simulator sim = new Simulator(seed);
      // Cheap tasks first, so that workers come to take many at a time; then one that lasts.
      StepPlan<TestBot> work =
          step(
                  "work",
                  Integer.class,
                  (bot, call) -> {
                    int item = call.get(0);
                    if (item == 1500) {
                      sim.spend(Duration.ofHours(1));
                    } else if (item > 1500) {
                      sim.spend(Duration.ofSeconds(1));
                    }
                    return item;
                  })
              .input(each("items"))
              .build();
      RunReport report =
          run(plan().phase(1, numbers("items", 2000)).phase(2, work).build())
              .workers(4)
              .environment(sim.environment())
              .run();
      assertEquals(Duration.ofHours(1), report.duration());
    }
  }

  @Test
  void noMoreWorkersAreStartedThanThereIsWorkFor() {
    Simulator sim = new Simulator(1);
    StepPlan<TestBot> work =
        step(
                "work",
                Integer.class,
                (bot, call) -> {
                  sim.spend(Duration.ofSeconds(1));
                  return 1;
                })
            .input(each("items"))
            .build();
    RunReport report =
        run(plan().phase(1, numbers("items", 5)).phase(2, work).build())
            .workers(1000)
            .environment(sim.environment())
            .run();
    assertEquals(Duration.ofSeconds(1), report.duration());
    assertTrue(report.workers().size() <= 10, () -> report.workers().size() + " workers");
    assertEquals(1000, report.workerCount());
  }

  @Test
  void allWorkersWorkWhenThereIsWorkForAll() {
    for (int seed = 0; seed < 20; seed++) {
      Simulator sim = new Simulator(seed);
      StepPlan<TestBot> work =
          step(
                  "work",
                  Integer.class,
                  (bot, call) -> {
                    sim.spend(Duration.ofSeconds(1));
                    return 1;
                  })
              .input(each("items"))
              .build();
      RunReport report =
          run(plan().phase(1, numbers("items", 300)).phase(2, work).build())
              .workers(100)
              .environment(sim.environment())
              .run();
      assertEquals(Duration.ofSeconds(3), report.duration());
    }
  }

  @Test
  void aRunGoesOnWithFewerThreadsThanWanted() {
    for (int seed = 0; seed < 20; seed++) {
      Simulator sim = new Simulator(seed).threads(2);
      RunReport report =
          run(plan().phase(1, numbers("items", 50)).phase(2, noting("a").build()).build())
              .workers(8)
              .environment(sim.environment())
              .run();
      assertEquals(50, report.results("a", Integer.class).size());
    }
  }

  @Test
  void aRunWithoutAnyThreadFailsAndSaysSo() {
    Simulator sim = new Simulator(1).threads(0);
    RunReport report =
        run(plan().phase(1, numbers("items", 5)).build()).environment(sim.environment()).run();
    assertEquals(RunState.FAILED, report.state());
    assertTrue(report.reason().orElseThrow().contains("no more threads"));
  }
}
