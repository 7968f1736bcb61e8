package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bot whose class cannot be initialized. */
class FailedStartTest {

  /** A bot's class. */
  static final class Boot {
    static final int PORT = Integer.parseInt("eighty");

    int port() {
      return PORT;
    }
  }

  private record BootOrchestrator() implements Orchestrator<Boot> {

    @Override
    public Class<Boot> botClass() {
      return Boot.class;
    }

    @Override
    public List<Plan<Boot>> plans() {
      return List.of(
          Plan.of("boot", Boot.class)
              .phase(1, StepPlan.<Boot>of("one", (bot, call) -> bot.port()).build())
              .build());
    }

    @Override
    public List<FunctionPlan<Boot>> functions() {
      return List.of();
    }

    @Override
    public List<ParamPlan> constructorParams() {
      return List.of();
    }

    @Override
    public Boot create(Params params) {
      return new Boot();
    }
  }

  @Test
  void namesTheInnermostCauseAndItsPlace() {
    TestConsole console = new TestConsole(new BootOrchestrator());
    assertEquals(ExitCode.USAGE, console.run("-q", "--report", "none"));
    assertEquals(
        "bot 'boot' cannot start: the constructor of "
            + Boot.class.getName()
            + " threw ExceptionInInitializerError; the cause: NumberFormatException: For input"
            + " string: \"eighty\" (FailedStartTest.java:LINE)\n",
        console.err().replaceAll("java:\\d+", "java:LINE"));
    TestConsole again = new TestConsole(new BootOrchestrator());
    assertEquals(ExitCode.USAGE, again.run("-q", "-v", "--report", "none"));
    assertTrue(again.err().contains("at " + BootOrchestrator.class.getName()), again.err());
  }
}
