package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.result.FanfareException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a bot is found by its class. */
class FacadeTest {

  /** Never compiled with the processor. */
  static final class Plain {}

  /** What a generated main does, where there is no launcher. */
  static final class Main {
    public static void main(String[] args) {
      Fanfare.main(new TwinsOrchestrator(), args);
    }
  }

  private static String refusal(Runnable call) {
    return assertThrows(FanfareException.class, call::run).getMessage();
  }

  @Test
  void aClassWithoutItsOrchestratorSaysHowToGetOne() {
    String message = refusal(() -> Fanfare.bot(Plain.class));
    assertTrue(
        message.startsWith(
            Plain.class.getName()
                + " has no FacadeTest_PlainOrchestrator: it was compiled without Fanfare's"
                + " annotation processor, or is not a bot."),
        message);
    for (String way :
        List.of("-processorpath", "3.5 or later", "<annotationProcessorPaths>", "Gradle")) {
      assertTrue(message.contains(way), message);
    }
    assertEquals(message, refusal(() -> Fanfare.functions(Plain.class)));
  }

  @Test
  void aMainWithoutALauncherSaysWhatToAdd() throws Exception {
    ForkedJvm jvm = ForkedJvm.run(Main.class);
    assertEquals(3, jvm.exit());
    assertEquals("", jvm.out());
    assertEquals(
        "dev.fanfare.runtime.TwinsOrchestrator needs Fanfare's launcher to run from the command"
            + " line, and it is not on the class path.\nAdd dev.fanfare:fanfare-runtime (or"
            + " fanfare-runtime-all.jar), or call Fanfare.bot(Twins.class).run() in code.",
        jvm.err().replace("\r", ""));
  }

  @Test
  void ofSeveralBotsOneIsNamed() {
    assertEquals("second", Fanfare.bot(Twins.class, "second").run().result(String.class));
    assertEquals(
        Twins.class.getName()
            + " has 2 bots (first, second): say which one, Fanfare.bot(Twins.class, \"first\")",
        refusal(() -> Fanfare.bot(Twins.class)));
    assertEquals(
        Twins.class.getName()
            + " has no bot 'secnd'; its bots are [first, second]; did you mean 'second'?",
        refusal(() -> Fanfare.bot(Twins.class, "secnd")));
    assertEquals(
        Twins.class.getName() + " has no function: no @Task method of its own",
        refusal(() -> Fanfare.functions(Twins.class)));
  }
}
