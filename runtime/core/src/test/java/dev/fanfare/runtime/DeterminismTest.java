package dev.fanfare.runtime;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.list;
import static dev.fanfare.runtime.sim.TestBot.match;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.fanfare.api.TaskContext;
import dev.fanfare.api.Threads;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeterminismTest {

  private static final Instant START = Instant.parse("2026-11-20T06:00:00Z");

  private static final BackoffPlan SHORT =
      new BackoffPlan(Duration.ofNanos(1000), Duration.ofNanos(5000), 2.0, 0.5);

  record Sample(int key, double value) {}

  /** Draws, fails by chance, joins, groups and sums: all that could depend on the order. */
  private static Plan<TestBot> drawing(int size) {
    return plan()
        .backoff(SHORT)
        .phase(1, numbers("seeds", size))
        .phase(
            2,
            step(
                    "sample",
                    Sample.class,
                    (bot, call) -> {
                      TaskContext context = call.get(1);
                      double drawn = context.random().nextDouble();
                      if (drawn < 0.2) {
                        throw new IllegalStateException("drew " + drawn);
                      }
                      return new Sample(
                          call.<Integer>get(0) % 7,
                          drawn + context.clock().instant().getEpochSecond() * 1e-12);
                    })
                .input(each("seeds"))
                .input(new Input.Context())
                .retries(1)
                .minSuccess(0.5)
                .build())
        .phase(
            3,
            step(
                    "joined",
                    Sample.class,
                    (bot, call) ->
                        new Sample(
                            call.<Sample>get(1).key(),
                            call.<Sample>get(1).value() * call.<Integer>get(0)))
                .input(each("seeds"))
                .input(match("sample", "seeds"))
                .build())
        .phase(
            4,
            step(
                    "sum",
                    Double.class,
                    (bot, call) ->
                        call.<List<Sample>>get(0).stream()
                            .map(Sample::value)
                            .reduce(0.0, Double::sum))
                .input(
                    new Input.Group(
                        Source.of("joined"),
                        List.of(Accessor.of("key", Sample::key)),
                        Input.Shape.LIST,
                        List.of()))
                .build())
        .phase(
            5,
            step(
                    "total",
                    Double.class,
                    (bot, call) -> call.<List<Double>>get(0).stream().reduce(0.0, Double::sum))
                .input(list("sum"))
                .build())
        .build();
  }

  @Test
  void theDigestIsTheSameForAllWorkersAndInterleavings() {
    Plan<TestBot> plan = drawing(120);
    Set<String> digests = new HashSet<>();
    for (int workers : new int[] {1, 2, 3, 8, 64}) {
      for (int seed = 0; seed < 20; seed++) {
        RunReport report =
            run(plan)
                .workers(workers)
                .seed(42)
                .clock(START)
                .environment(new Simulator(seed).environment())
                .run();
        digests.add(report.digest());
      }
    }
    assertEquals(1, digests.size());
  }

  @Test
  void theDigestIsTheSameOnRealThreads() {
    Plan<TestBot> plan = drawing(3000);
    Set<String> digests = new HashSet<>();
    for (int workers : new int[] {1, 2, 8, 64}) {
      RunReport report = run(plan).workers(workers).seed(42).clock(START).run();
      digests.add(report.digest());
    }
    if (Runtime.version().feature() >= 21) {
      RunReport report = run(plan).workers(16).threads(Threads.VIRTUAL).seed(42).clock(START).run();
      digests.add(report.digest());
    }
    assertEquals(1, digests.size());
  }

  /** Written down once, so that a change of JDK, of the engine or of the encoding is noticed. */
  @Test
  void theDigestIsTheSameOnEveryMachine() {
    RunReport report = run(drawing(120)).seed(42).clock(START).run();
    assertEquals(
        "82302cb52029b796e2c00a5673ada45c3a2dae63014cae5b1cc3d4b6c645b675", report.digest());
  }

  @Test
  void anotherSeedGivesAnotherDigest() {
    Plan<TestBot> plan = drawing(120);
    assertNotEquals(
        run(plan).seed(1).clock(START).run().digest(),
        run(plan).seed(2).clock(START).run().digest());
  }

  @Test
  void theDigestOfATaskTellsWhichTaskDiffers() {
    Plan<TestBot> plan = drawing(120);
    RunReport one = run(plan).seed(1).clock(START).run();
    RunReport other = run(plan).seed(2).clock(START).run();
    assertEquals(one.digest(one.task("seeds")), other.digest(other.task("seeds")));
    assertNotEquals(one.digest(one.task("sample[5]")), other.digest(other.task("sample[5]")));
  }
}
