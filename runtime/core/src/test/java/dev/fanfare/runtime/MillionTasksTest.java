package dev.fanfare.runtime;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.sim.TestBot;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
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
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    assertEquals(true, process.waitFor(100, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), output + File.separator);
    assertEquals(String.valueOf(TASKS + 1), output.split(" ")[0]);
  }
}
