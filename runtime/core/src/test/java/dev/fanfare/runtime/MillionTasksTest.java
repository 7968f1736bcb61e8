package dev.fanfare.runtime;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A million tasks, with all their metrics, in a JVM with a heap of 256 MiB. */
class MillionTasksTest {

  private static final int TASKS = 1_000_000;

  /** What the small JVM runs. */
  static final class Main {
    public static void main(String[] args) {
      RunReport report =
          run(plan()
                  .phase(1, numbers("items", TASKS))
                  .phase(
                      2,
                      StepPlan.<TestBot>of("work", (bot, call) -> call.get(0))
                          .input(each("items"))
                          .yields(Yield.VALUE, TypeRef.of(Integer.class))
                          .build())
                  .build())
              .workers(2)
              .run()
              .orThrow();
      Duration busy = Duration.ZERO;
      for (TaskRecord task : report.tasks()) {
        busy = busy.plus(task.running());
        if (task.attempts() != 1 || task.total().isNegative()) {
          throw new AssertionError(task);
        }
      }
      System.out.println(report.summary().succeeded() + " " + report.digest());
    }
  }

  @Test
  @Timeout(120)
  void fitIntoASmallHeap() throws Exception {
    ForkedJvm jvm = ForkedJvm.run(Main.class, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError");
    assertEquals(0, jvm.exit(), jvm::err);
    assertEquals(String.valueOf(TASKS + 1), jvm.out().split(" ")[0]);
  }
}
