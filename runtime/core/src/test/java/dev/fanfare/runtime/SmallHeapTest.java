package dev.fanfare.runtime;

import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.sim.TestBot;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A step that yields more than there is memory for, in a JVM with a heap of 32 MiB. */
class SmallHeapTest {

  /** What the small JVM runs. */
  static final class Main {
    public static void main(String[] args) {
      RunReport report =
          run(plan()
                  .phase(
                      1,
                      StepPlan.<TestBot>of(
                              "endless", (bot, call) -> Stream.generate(() -> new byte[1000]))
                          .yields(Yield.STREAM, TypeRef.of(byte[].class))
                          .minSuccess(0)
                          .build())
                  .phase(2, step("after", Integer.class, (bot, call) -> 1).build())
                  .build())
              .workers(1)
              .run();
      Throwable failure = report.task("endless").failure().orElseThrow();
      System.out.println(report.state() + " " + report.result(Integer.class) + " " + failure);
    }
  }

  @Test
  @Timeout(60)
  void onlyTheStepThatYieldsWithoutEndFails() throws Exception {
    ForkedJvm jvm = ForkedJvm.run(Main.class, "-Xmx32m");
    assertEquals(0, jvm.exit(), jvm::err);
    assertTrue(
        jvm.out()
            .matches(
                "SUCCEEDED 1 java.lang.OutOfMemoryError: Java heap space, after \\d+ elements of"
                    + " what step 'endless' yields; does it have an end\\?"),
        jvm.out());
  }
}
