package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.RunReport;
import dev.fanfare.runtime.RunState;
import dev.fanfare.runtime.TaskRecord;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {

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

  private RunReport once(StepPlan.Builder<TestBot> step) {
    return run(plan().phase(1, step.input(new Input.Context()).build()).build())
        .environment(sim.environment())
        .run();
  }

  @Test
  void retriesUntilAttemptsAreUsedUp() {
    RunReport report = once(step("s", Integer.class, failing(9, new IOException("no"))).retries(3));
    TaskRecord task = report.task("s");
    assertEquals(RunState.FAILED, report.state());
    assertEquals(TaskState.FAILED, task.state());
    assertEquals(4, task.attempts());
    assertInstanceOf(IOException.class, task.failure().orElseThrow());
  }

  @Test
  void backsOffExponentiallyAndKeepsTheTimesApart() {
    RunReport report = once(step("s", Integer.class, failing(3, new IOException("no"))).retries(5));
    TaskRecord task = report.task("s");
    assertEquals(4, report.result(Integer.class));
    assertEquals(Duration.ofSeconds(1 + 2 + 4), task.backoff());
    assertEquals(Duration.ofMillis(400), task.running());
    assertEquals(Duration.ZERO, task.queued());
    assertEquals(Duration.ofMillis(7400), task.total());
    assertEquals(1, report.summary().afterRetry());
  }
}
