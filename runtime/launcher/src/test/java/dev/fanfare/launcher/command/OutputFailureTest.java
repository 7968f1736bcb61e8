package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskContext;
import dev.fanfare.app.BotCatalogue;
import dev.fanfare.config.fixture.FakeOrchestrator;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and a stdout that cannot be written. */
class OutputFailureTest {

  /** A bot's class. */
  private enum Spoiler {
    THE
  }

  @TempDir Path directory;

  private final TestConsole console =
      new TestConsole(
          BotCatalogue.of(new FakeOrchestrator<>(Spoiler.class, List.of(spoiler()), Spoiler.THE)));

  /** Its task puts a directory in the place of a file of its own run. */
  private Plan<Spoiler> spoiler() {
    return Plan.of("spoiler", Spoiler.class)
        .phase(
            1,
            StepPlan.<Spoiler>of(
                    "spoil",
                    (bot, call) -> {
                      TaskContext context = call.get(0);
                      Path run = directory.resolve(context.runId());
                      Files.createDirectories(run.resolve("run.json").resolve("taken"));
                      return null;
                    })
                .input(new Input.Context())
                .build())
        .build();
  }

  @Test
  void oneFileThatCannotBeWrittenLeavesTheOthers() throws IOException {
    int code = console.run("-q", "--out", directory.toString(), "--report", "json,csv,junit,html");
    assertEquals(ExitCode.NOT_WRITTEN, code, console.err());
    Path run;
    try (var runs = Files.list(directory)) {
      run = runs.findFirst().orElseThrow();
    }
    for (String file : List.of("report.html", "tasks.csv", "junit.xml")) {
      assertTrue(Files.isRegularFile(run.resolve(file)), file);
    }
    assertEquals(1, console.err().lines().count(), console.err());
    assertTrue(
        console.err().startsWith("cannot write " + run.resolve("run.json") + ": "), console.err());
    assertTrue(console.out().contains("Report: " + run.resolve("report.html")), console.out());
  }

  @Test
  void resultsThatAreLostAreNotASuccess() {
    assertEquals(ExitCode.NOT_WRITTEN, listInto("No space left on device"));
    assertEquals(
        "the results could not be written to stdout: No space left on device\n", console.err());
  }

  @Test
  void aReaderThatClosedItsPipeIsNoFailure() {
    assertEquals(ExitCode.SUCCEEDED, listInto("Broken pipe"));
    assertEquals("", console.err());
  }

  private int listInto(String failure) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    CommandContext usual = console.context();
    CommandContext context =
        new CommandContext(
            usual.app(),
            usual.program(),
            usual.terminal(),
            new PrintStream(broken, true, StandardCharsets.UTF_8),
            broken,
            usual.err(),
            usual.filter());
    return new CommandLineSession(context).launch(List.of("bots"));
  }
}
