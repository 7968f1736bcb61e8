package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Scope;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.text.Rate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final List<String> order = new ArrayList<>();

  private Invoker<TestBot> taking(Simulator sim, Duration duration) {
    return (bot, call) -> {
      order.add(call.<TaskContext>get(1).taskId());
      sim.spend(duration);
      return 1;
    };
  }

  private static StepPlan.Builder<TestBot> work(String name, Invoker<TestBot> invoker) {
    return step(name, Integer.class, invoker).input(each("items")).input(new Input.Context());
  }

  private static int mostAtATime(RunReport report, String step) {
    int most = 0;
    List<TaskRecord> tasks =
        report.tasks().stream().filter(task -> task.step().equals(step)).toList();
    for (TaskRecord one : tasks) {
      int count = 0;
      for (TaskRecord other : tasks) {
        boolean overlaps =
            other.started().compareTo(one.started()) <= 0
                && other.ended().compareTo(one.started()) > 0;
        count += overlaps ? 1 : 0;
      }
      most = Math.max(most, count);
    }
    return most;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void noMoreAttemptsRunThanTheLimitAllowsAndNoFewer(int concurrency) {
    Simulator sim = new Simulator(concurrency);
    RunReport report =
        run(plan()
                .limit(new LimitPlan("api", concurrency, null))
                .phase(1, numbers("items", 20))
                .phase(2, work("work", taking(sim, SECOND)).limit("api").build())
                .build())
            .workers(8)
            .environment(sim.environment())
            .run();
    assertEquals(concurrency, mostAtATime(report, "work"));
    assertEquals(Duration.ofSeconds((20 + concurrency - 1) / concurrency), report.duration());
  }

  @Test
  void stepsThatNameALimitShareIt() {
    Simulator sim = new Simulator(3);
    RunReport report =
        run(plan()
                .limit(new LimitPlan("api", 2, null))
                .phase(1, numbers("items", 6))
                .phase(
                    2,
                    work("a", taking(sim, SECOND)).limit("api").build(),
                    work("b", taking(sim, SECOND)).limit("api").build())
                .build())
            .workers(8)
            .environment(sim.environment())
            .run();
    assertEquals(Duration.ofSeconds(6), report.duration());
  }

  @Test
  void aTaskThatWaitsForAPermitHoldsNoWorker() {
    Simulator sim = new Simulator(4);
    RunReport report =
        run(plan()
                .limit(new LimitPlan("api", 1, null))
                .phase(1, numbers("items", 5))
                .phase(
                    2,
                    work("limited", taking(sim, SECOND)).limit("api").build(),
                    work("free", taking(sim, SECOND)).build())
                .build())
            .workers(2)
            .environment(sim.environment())
            .run();
    // One worker is at the limited tasks at any time, the other at the free ones.
    assertEquals(Duration.ofSeconds(5), report.duration());
  }

  @Test
  void permitsAreGivenInTheOrderOfTheOffer() {
    for (int seed = 0; seed < 20; seed++) {
      order.clear();
      Simulator sim = new Simulator(seed);
      run(plan()
              .limit(new LimitPlan("api", 1, null))
              .phase(1, numbers("items", 10))
              .phase(2, work("work", taking(sim, SECOND)).limit("api").build())
              .build())
          .workers(4)
          .environment(sim.environment())
          .run();
      List<String> expected = new ArrayList<>();
      for (int task = 0; task < 10; task++) {
        expected.add("work[" + task + "]");
      }
      assertEquals(expected, order);
    }
  }

  @Test
  void oneWorkerTakesLimitedAndFreeTasksInTheOrderOfTheOffer() {
    Simulator sim = new Simulator(4);
    run(plan()
            .limit(new LimitPlan("api", 1, null))
            .phase(1, numbers("items", 2))
            .phase(
                2,
                work("a", taking(sim, SECOND)).build(),
                work("b", taking(sim, SECOND)).limit("api").build(),
                work("c", taking(sim, SECOND)).build())
            .build())
        .workers(1)
        .environment(sim.environment())
        .run();
    assertEquals(List.of("a[0]", "a[1]", "b[0]", "b[1]", "c[0]", "c[1]"), order);
  }

  @Test
  void inNoSpanDoMoreAttemptsStartThanTheRateAllows() {
    for (int seed = 0; seed < 10; seed++) {
      Simulator sim = new Simulator(seed);
      RunReport report =
          run(plan()
                  .limit(new LimitPlan("api", 0, new Rate(4, Duration.ofSeconds(10))))
                  .phase(1, numbers("items", 14))
                  .phase(2, work("work", taking(sim, SECOND)).limit("api").build())
                  .build())
              .workers(3)
              .environment(sim.environment())
              .run();
      List<Duration> starts =
          report.tasks().stream()
              .filter(task -> task.step().equals("work"))
              .map(TaskRecord::started)
              .sorted()
              .toList();
      for (int index = 4; index < starts.size(); index++) {
        Duration span = starts.get(index).minus(starts.get(index - 4));
        assertTrue(span.compareTo(Duration.ofSeconds(10)) >= 0, starts::toString);
      }
      // 3 at 0 s, one at 1 s, then as soon as the span allows.
      assertEquals(Duration.ofSeconds(30), starts.get(12));
      assertEquals(Duration.ofSeconds(32), report.duration().plusSeconds(1));
    }
  }

  @Test
  void aRetryNeedsAPermitOfItsOwn() {
    Simulator sim = new Simulator(1);
    RunReport report =
        run(plan()
                .limit(new LimitPlan("api", 0, new Rate(1, Duration.ofSeconds(10))))
                .phase(
                    1,
                    step(
                            "s",
                            Integer.class,
                            (bot, call) -> {
                              if (call.<TaskContext>get(0).attempt() < 3) {
                                throw new IOException();
                              }
                              return 1;
                            })
                        .input(new Input.Context())
                        .limit("api")
                        .retries(2)
                        .build())
                .build())
            .environment(sim.environment())
            .run();
    assertEquals(Duration.ofSeconds(20), report.duration());
    assertEquals(Duration.ofSeconds(1 + 2), report.task("s").backoff());
    assertEquals(Duration.ofSeconds(17), report.task("s").queued());
  }

  @Test
  void noPermitIsLostToFailuresTimeoutsOrTasksThatIgnoreTheirInterrupt() {
    for (int seed = 0; seed < 30; seed++) {
      Simulator sim = new Simulator(seed);
      Invoker<TestBot> mixed =
          (bot, call) -> {
            int item = call.get(0);
            int attempt = call.<TaskContext>get(1).attempt();
            switch ((item + attempt) % 5) {
              case 0 -> throw new IOException();
              case 1 -> sim.hang();
              case 2 -> sim.hangDeaf();
              default -> sim.spend(SECOND);
            }
            return 1;
          };
      RunReport report =
          run(plan()
                  .limit(new LimitPlan("api", 2, null))
                  .phase(1, numbers("items", 30))
                  .phase(
                      2,
                      work("mixed", mixed)
                          .limit("api")
                          .retries(3)
                          .backoff(new BackoffPlan(SECOND, SECOND, 1.0, 0.0))
                          .timeout(Duration.ofSeconds(2))
                          .minSuccess(0)
                          .build())
                  .phase(3, work("after", taking(sim, SECOND)).limit("api").build())
                  .build())
              .workers(4)
              .environment(sim.environment())
              .run();
      assertEquals(RunState.SUCCEEDED, report.state());
      // Both permits are there again: two at a time, or nothing would end at all.
      assertEquals(2, mostAtATime(report, "after"));
    }
  }

  @Test
  void aLimitOfTheProcessOutlivesItsRun() {
    Simulator sim = new Simulator(4);
    Rate rate = new Rate(1, Duration.ofSeconds(10));
    for (Scope scope : Scope.values()) {
      Environment environment = sim.environment();
      Plan<TestBot> plan =
          plan()
              .limit(new LimitPlan("shared", 0, rate, scope))
              .phase(1, numbers("items", 1))
              .phase(2, work("work", taking(sim, SECOND)).limit("shared").build())
              .build();
      RunReport first = run(plan).environment(environment).run();
      RunReport second = run(plan).environment(environment).run();
      assertEquals(Duration.ofSeconds(1), first.duration());
      Duration wait = scope == Scope.PROCESS ? Duration.ofSeconds(9) : Duration.ZERO;
      assertEquals(Duration.ofSeconds(1).plus(wait), second.duration());
    }
  }

  @Test
  void runsThatShareALimitWakeEachOther() {
    for (int seed = 0; seed < 50; seed++) {
      Simulator sim = new Simulator(seed);
      Environment environment = sim.environment();
      Plan<TestBot> plan =
          plan()
              .limit(new LimitPlan("shared", 2, null, Scope.PROCESS))
              .phase(1, numbers("items", 5))
              .phase(2, work("work", taking(sim, SECOND)).limit("shared").build())
              .build();
      RunHandle one = run(plan).workers(3).environment(environment).start();
      RunHandle other = run(plan).workers(3).environment(environment).start();
      assertEquals(RunState.SUCCEEDED, one.join().state());
      assertEquals(RunState.SUCCEEDED, other.join().state());
      assertEquals(Duration.ofSeconds(5), sim.elapsed());
    }
  }
}
