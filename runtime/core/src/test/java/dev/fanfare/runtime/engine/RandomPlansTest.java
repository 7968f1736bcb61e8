package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.list;
import static dev.fanfare.runtime.sim.TestBot.match;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Priority;
import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import dev.fanfare.text.Rate;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Plans made by chance, in worlds where everything happens in an order made by chance. */
class RandomPlansTest {

  private static final Duration LIMIT = Duration.ofMillis(50);

  private static final class World {

    private final Simulator sim;
    private final SplittableRandom choices;
    private final AtomicInteger running = new AtomicInteger();
    private final Set<String> succeeded = new HashSet<>();

    World(long planSeed, long worldSeed) {
      sim = new Simulator(worldSeed);
      choices = new SplittableRandom(planSeed);
    }

    Plan<TestBot> choose() {
      Plan.Builder<TestBot> plan =
          plan()
              .backoff(new BackoffPlan(Duration.ofMillis(5), Duration.ofMillis(40), 2.0, 0.3))
              .limit(new LimitPlan("few", 1 + choices.nextInt(3), null))
              .limit(new LimitPlan("slow", 0, new Rate(5, Duration.ofMillis(30))))
              .phase(1, numbers("s1", choices.nextInt(60)));
      int phases = 2 + choices.nextInt(3);
      String source = "s1";
      for (int phase = 2; phase < 2 + phases; phase++) {
        StepPlan<TestBot> first = step(phase, 0, source);
        if (choices.nextBoolean()) {
          plan.phase(phase, first, step(phase, 1, source));
        } else {
          plan.phase(phase, first);
        }
        source = first.name();
      }
      plan.phase(
          90,
          TestBot.step("end", Integer.class, (bot, call) -> call.<List<?>>get(0).size())
              .input(list(source))
              .build());
      return plan.build();
    }

    private StepPlan<TestBot> step(int phase, int number, String source) {
      long salt = choices.nextLong();
      int zero = choices.nextInt(3);
      StepPlan.Builder<TestBot> step =
          TestBot.step(
                  "s" + phase + (number == 0 ? "" : "b"),
                  Integer.class,
                  (bot, call) -> work(call.get(0), salt, zero))
              .input(new Input.Context())
              .minSuccess(0)
              .retries(choices.nextInt(3))
              .timeout(LIMIT)
              .priority(Priority.values()[choices.nextInt(4)]);
      if (source.equals("s1") || choices.nextBoolean()) {
        step.input(each(source));
      } else {
        step.input(each("s1")).input(match(source, "s1"));
      }
      switch (choices.nextInt(4)) {
        case 0 -> step.limit("few");
        case 1 -> step.limit("slow");
        default -> {}
      }
      return step.build();
    }

    /** What a task does follows from its id and attempt alone. */
    private int work(TaskContext context, long salt, int zero) {
      assertTrue(running.incrementAndGet() <= 64);
      running.decrementAndGet();
      long chance =
          new SplittableRandom(salt ^ context.taskId().hashCode() ^ context.attempt()).nextLong();
      int kind = Math.floorMod(chance, 100);
      if (zero > 0) {
        sim.spend(Duration.ofMillis(Math.floorMod(chance >> 8, 40)));
      }
      if (kind < 15) {
        throw new IllegalStateException();
      }
      if (kind < 20) {
        sim.hang();
      } else if (kind < 22) {
        sim.hangDeaf();
      } else {
        assertTrue(succeeded.add(context.taskId()), context::taskId);
      }
      return kind;
    }
  }

  private static void check(RunReport report) {
    for (TaskRecord task : report.tasks()) {
      boolean failed = task.state() == TaskState.FAILED || task.state() == TaskState.TIMED_OUT;
      assertEquals(failed, task.failure().isPresent(), task::toString);
      if (!task.id().equals("s1")) {
        assertEquals(task.state() == TaskState.SUCCEEDED, !task.values().isEmpty(), task::toString);
      }
      assertEquals(task.state() == TaskState.SKIPPED, task.skippedBecauseOf().isPresent());
      assertFalse(task.queued().isNegative(), task::toString);
      assertFalse(task.backoff().isNegative(), task::toString);
      assertEquals(task.attempts() == 0, task.worker() == -1, task::toString);
      assertTrue(task.started().compareTo(task.offered()) >= 0, task::toString);
    }
  }

  @Test
  void theAnswerDoesNotDependOnTheOrderInWhichThingsHappen() {
    for (int planSeed = 0; planSeed < 60; planSeed++) {
      Set<String> digests = new HashSet<>();
      for (int worldSeed = 0; worldSeed < 6; worldSeed++) {
        World world = new World(planSeed, worldSeed);
        RunReport report =
            run(world.choose())
                .workers(1 + worldSeed * 3)
                .environment(world.sim.environment())
                .run();
        assertEquals(RunState.SUCCEEDED, report.state(), () -> report.reason().toString());
        check(report);
        digests.add(report.digest());
      }
      assertEquals(1, digests.size(), "plan " + planSeed);
    }
  }

  @Test
  void failFastTellsTheSameFailureWhateverTheOrder() {
    for (int planSeed = 0; planSeed < 60; planSeed++) {
      Set<String> digests = new HashSet<>();
      for (int worldSeed = 0; worldSeed < 6; worldSeed++) {
        World world = new World(planSeed, worldSeed);
        RunReport report =
            run(world.choose())
                .failFast(true)
                .workers(1 + worldSeed * 3)
                .environment(world.sim.environment())
                .run();
        check(report);
        digests.add(report.state() + report.digest());
      }
      assertEquals(1, digests.size(), "plan " + planSeed);
    }
  }

  @Test
  void aRunThatIsStoppedAtAnyMomentEndsInOrder() throws InterruptedException {
    for (int seed = 0; seed < 1500; seed++) {
      World world = new World(seed, seed);
      RunHandle handle =
          run(world.choose())
              .workers(1 + seed % 9)
              .failFast(seed % 5 == 0)
              .environment(world.sim.environment())
              .start();
      int moves = new SplittableRandom(seed).nextInt(400);
      boolean drain = seed % 2 == 0;
      world.sim.after(moves, drain ? handle::drain : handle::cancel);
      if (seed % 3 == 0) {
        world.sim.after(moves + 10, handle::cancel);
      }
      RunReport report = handle.await();
      check(report);
      assertEquals(report.tasks().size(), report.summary().total());
    }
  }
}
