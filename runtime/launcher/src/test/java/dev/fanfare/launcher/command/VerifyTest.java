package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.launcher.bots.ImpureOrchestrator;
import dev.fanfare.launcher.bots.PickyOrchestrator;
import dev.fanfare.launcher.bots.SleepyOrchestrator;
import dev.fanfare.runtime.plan.StepPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

  private static final Pattern STEPS = Pattern.compile("tasks differ in (.*)");

  @TempDir Path directory;

  @Test
  void findsEveryTaskThatDependsOnMoreThanItsInputsAndNoOther() throws IOException {
    for (int i = 0; i < 9; i++) {
      Files.writeString(directory.resolve(i + ".txt"), "naïve");
    }
    TestConsole console = new TestConsole(new ImpureOrchestrator());
    int code = console.run("verify", "--set", "directory=" + directory);
    assertEquals(ExitCode.FAILED, code, console.err());
    Set<String> expected = new TreeSet<>();
    new ImpureOrchestrator()
        .plans().get(0).steps().stream()
            .map(StepPlan::name)
            .filter(name -> !name.equals("cases") && !name.startsWith("fine"))
            .forEach(expected::add);
    assertEquals(21, expected.size());
    assertEquals(expected, named(console.out()), console.out() + console.err());
  }

  @Test
  void saysThatAllRunsAreTheSame() {
    TestConsole console = new TestConsole(new SleepyOrchestrator());
    assertEquals(0, console.run("verify", "--vary", "locale", "--set", "time=1ms"), console.err());
    assertEquals("sleepy: 2 runs of 42 tasks, all the same\n", console.out());
  }

  @Test
  void aRunThatCannotBeMadeSaysWhy() {
    TestConsole console = new TestConsole(new SleepyOrchestrator());
    assertEquals(ExitCode.USAGE, console.run("verify", "--vary", "wrokers"));
    assertEquals("there is nothing to vary as 'wrokers'; did you mean 'workers'?\n", console.err());
    assertEquals(ExitCode.USAGE, console.run("verify", "--jdk", directory.toString()));
  }

  @Test
  void aBotThatRefusesToBeMadeSaysWhy() {
    TestConsole console = new TestConsole(new PickyOrchestrator());
    assertEquals(ExitCode.FAILED, console.run("verify", "--set", "bank=x.json"));
    assertTrue(console.err().startsWith("the run 'first run' failed: "), console.err());
    assertTrue(console.err().endsWith("there is no bank 'x.json'\n"), console.err());
    assertEquals(1, console.err().lines().count(), console.err());
  }

  private static Set<String> named(String output) {
    Set<String> steps = new TreeSet<>();
    Matcher matcher = STEPS.matcher(output);
    if (matcher.find()) {
      steps.addAll(Set.of(matcher.group(1).split(", ")));
    }
    return steps;
  }
}
