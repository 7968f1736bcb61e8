package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.app.BotCatalogue;
import dev.fanfare.launcher.bots.ImpureOrchestrator;
import dev.fanfare.launcher.bots.SleepyOrchestrator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BotCatalogueTest {

  private final TestConsole console =
      new TestConsole(
          BotCatalogue.onClassPath(List.of(new SleepyOrchestrator(), new ImpureOrchestrator())));

  @Test
  void withoutACommandTheyAreListed() {
    assertEquals(0, console.run());
    assertEquals(
        """
        impure  dev.fanfare.launcher.bots.Impure  31 steps
        sleepy  dev.fanfare.launcher.bots.Sleepy  3 steps
        """,
        console.out());
  }

  @Test
  void runWantsAName() {
    assertEquals(ExitCode.USAGE, console.run("run"));
    assertEquals("name the bots to run; there are: impure, sleepy\n", console.err());
    assertEquals(ExitCode.USAGE, console.run("run", "slepy"));
    assertEquals(
        "there is no bot 'slepy' in the class path; did you mean 'sleepy'?\n", console.err());
  }

  @Test
  void aBotsNameIsEnough() {
    assertEquals(0, console.run("sleepy", "--dry-run"), console.err());
    assertEquals(0, console.run("run", "dev.fanfare.launcher.bots.Sleepy", "--dry-run"));
  }

  @Test
  void aParameterOfAnotherBotIsLeftAlone() {
    assertEquals(0, console.run("plan", "sleepy", "--set", "directory=x"), console.err());
    assertEquals(ExitCode.USAGE, console.run("plan", "sleepy", "--set", "directoyr=x"));
    assertEquals(
        "there is nothing to set as 'directoyr'; did you mean 'directory'?\n", console.err());
  }
}
