package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.launcher.bots.PickyOrchestrator;
import dev.fanfare.launcher.bots.RefusedOrchestrator;
import dev.fanfare.launcher.bots.SleepyOrchestrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

  @TempDir Path directory;

  private final TestConsole console = new TestConsole(new SleepyOrchestrator());

  @Test
  void aRunThatSucceedsLeavesItsFilesAndPrintsItsTree() throws IOException {
    assertEquals(ExitCode.SUCCEEDED, run());
    assertTrue(console.out().contains("└─ sleepy ✔"), console.out());
    assertTrue(console.out().contains("[ 42 tasks ] [ 42 succeeded ]"), console.out());
    assertTrue(console.err().contains("✔ nap  40/40"), console.err());
    Path run = onlyRun();
    assertTrue(Files.size(run.resolve("run.json")) > 0);
    assertEquals(43, Files.readAllLines(run.resolve("tasks.csv")).size());
  }

  @Test
  void aRunThatFailsNamesTheFailureAndExitsWithOne() {
    assertEquals(ExitCode.FAILED, run("--set", "failing=7"));
    assertTrue(
        console.err().contains("✘ nap[7]  IllegalStateException: number 7 is not for me\n"),
        console.err());
    assertTrue(console.out().contains("Failures (1) by cause"), console.out());
  }

  @Test
  void moreCallsThanExpectedEndTheRunBeforeTheFirst() {
    assertEquals(ExitCode.FAILED, run("--expect", "nap=..10"));
    assertTrue(
        console.out().contains("nap would be called 40 times; at most 10 were expected"),
        console.out());
    assertEquals(ExitCode.SUCCEEDED, run("--expect", "nap=1..40"));
  }

  @Test
  void refusedCallsAreShownAsPausesOfTheirLimit() throws IOException {
    TestConsole refused = new TestConsole(new RefusedOrchestrator());
    assertEquals(
        ExitCode.SUCCEEDED, refused.run("run", "--out", directory.resolve("out").toString()));
    assertTrue(
        refused
            .err()
            .matches("(?s).*\\n  api paused \\d+ms \\(HTTP 429 from nowhere\\), \\d waiting.*"),
        refused.err());
    assertTrue(refused.out().contains("ask was held back by api: "), refused.out());
    assertTrue(refused.out().contains("3 calls refused, no retry spent."), refused.out());
    assertTrue(refused.out().contains("[ 4 succeeded ]"), refused.out());
    String json = Files.readString(onlyRun().resolve("run.json"));
    assertTrue(json.contains("\"refusals\":3"), json);
    assertTrue(json.contains("\"pausedNs\":"), json);
  }

  @Test
  void aDeadlineHasItsOwnExitCode() {
    assertEquals(ExitCode.TIMED_OUT, run("--timeout", "100ms", "--set", "time=1m"));
  }

  @Test
  void retriesAreNarrated() {
    assertEquals(
        ExitCode.FAILED,
        run("--retries", "1", "--set", "failing=7", "--set", "backoff.initial=1ms"));
    assertTrue(
        console
            .err()
            .contains(
                "nap[7]  attempt 1 failed: IllegalStateException: number 7 is not for me;"
                    + " again in 1ms\n"),
        console.err());
    assertTrue(console.err().contains("not for me (2 attempts)\n"), console.err());
  }

  @Test
  void theRunEndsAfterSoManyFailures() {
    assertEquals(
        ExitCode.FAILED,
        run(
            "--max-failures",
            "2",
            "--workers",
            "1",
            "--set",
            "failing=0,1",
            "--set",
            "time=100ms"));
    assertTrue(console.err().contains("the run is ended after 2 failed tasks\n"), console.err());
    assertTrue(console.out().contains("cancelled"), console.out());
  }

  @Test
  void onlyRunsWhatIsSelected() {
    assertEquals(ExitCode.SUCCEEDED, run("--only", "tag:slow"));
    assertTrue(console.out().contains("[ 41 tasks ]"), console.out());
    assertEquals(ExitCode.NOTHING_SELECTED, run("--exclude", "step:numbers"));
  }

  @Test
  void aDryRunStartsNothing() {
    assertEquals(ExitCode.SUCCEEDED, run("--dry-run", "--set", "count=7"));
    assertTrue(console.out().contains("2 nap      per element"), console.out());
    assertTrue(console.out().contains("count                       7"), console.out());
    assertFalse(Files.exists(directory.resolve("out")));
  }

  @Test
  void quietSaysNothingOnStderr() {
    assertEquals(ExitCode.SUCCEEDED, run("-q", "--report", "none", "--details", "none"));
    assertEquals("", console.err());
    assertFalse(Files.exists(directory.resolve("out")));
  }

  @Test
  void recordsComeFromFiles() throws IOException {
    Path file = directory.resolve("sleepy.yaml");
    Files.writeString(file, "params:\n  failing: [1, 2]\n  time: 1ms\nreport: none\n");
    assertEquals(
        ExitCode.FAILED, console.run("--config", file.toString(), "--out", directory.toString()));
    assertTrue(console.out().contains("[ 2 failed ]"), console.out());
  }

  @Test
  void aRunCanBePrintedAndExportedLater() throws IOException {
    assertEquals(ExitCode.SUCCEEDED, run("--report", "json"));
    String tree = console.out();
    Path run = onlyRun();
    String id = run.getFileName().toString();
    String out = directory.resolve("out").toString();
    assertEquals(ExitCode.SUCCEEDED, console.run("report", id.substring(0, 6), "--out", out));
    assertEquals(withoutFooter(tree), withoutFooter(console.out()));
    assertEquals(ExitCode.SUCCEEDED, console.run("export", run.toString(), "--format", "csv"));
    assertEquals(run.resolve("tasks.csv") + "\n", console.out());
    assertTrue(Files.exists(run.resolve("tasks.csv")));
    assertEquals(ExitCode.USAGE, console.run("export", id, "--out", out, "--format", "cvs"));
    assertEquals(
        "report[0]: 'cvs' is none of its values; did you mean 'csv'? (--format)\n", console.err());
  }

  @Test
  void aBotThatRefusesToBeMadeIsTheUsersToMend() {
    TestConsole refusing = new TestConsole(new PickyOrchestrator());
    assertEquals(ExitCode.USAGE, refusing.run("--set", "bank=x.json", "-q"));
    assertTrue(refusing.err().endsWith("there is no bank 'x.json'\n"), refusing.err());
    assertEquals(1, refusing.err().lines().count(), refusing.err());
    assertEquals("", refusing.out());
  }

  @Test
  void anOutThatCannotBeMadeIsRefusedBeforeTheFirstTask() throws IOException {
    Path file = Files.writeString(directory.resolve("out"), "in the way");
    assertEquals(ExitCode.USAGE, run());
    assertEquals("", console.out());
    assertEquals(
        "no run can be written to "
            + file
            + ": "
            + file
            + " is a file; name another directory by --out, or write nothing by --report none\n",
        console.err());
  }

  @Test
  void aRunThatWasNotWrittenWholeSaysWhereItEnds() throws IOException {
    assertEquals(ExitCode.SUCCEEDED, run("--report", "json"));
    Path file = onlyRun().resolve("run.json");
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
    assertEquals(
        ExitCode.USAGE, console.run("report", "--out", directory.resolve("out").toString()));
    assertTrue(
        console
            .err()
            .matches(
                ".*run.json ends in the middle, at line \\d+: it was not written" + " whole\n"),
        console.err());
  }

  @Test
  void withoutANameTheLastRunIsMeant() throws IOException {
    assertEquals(ExitCode.SUCCEEDED, run("--report", "json"));
    String out = directory.resolve("out").toString();
    Path first = onlyRun();
    Files.setLastModifiedTime(first.resolve("run.json"), FileTime.fromMillis(1_000));
    assertEquals(ExitCode.SUCCEEDED, run("--report", "json", "--set", "count=3"));
    for (List<String> line : List.of(List.of("report"), List.of("report", "last"))) {
      List<String> all = new ArrayList<>(line);
      all.addAll(List.of("--out", out));
      assertEquals(ExitCode.SUCCEEDED, console.run(all.toArray(String[]::new)), console.err());
      assertTrue(console.out().contains("[ 5 succeeded ]"), console.out());
    }
    assertEquals(
        ExitCode.SUCCEEDED, console.run("export", "last", "--format", "csv", "--out", out));
  }

  @Test
  void colourIsAsAskedFor() {
    assertEquals(ExitCode.SUCCEEDED, run("--color", "always"));
    assertTrue(console.out().contains("\u001b[32m"), console.out());
    assertEquals(ExitCode.SUCCEEDED, run());
    assertFalse(console.out().contains("\u001b"), console.out());
  }

  private int run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--out", directory.resolve("out").toString()));
    arguments.addAll(List.of("--set", "time=1ms"));
    arguments.addAll(List.of(more));
    return console.run(arguments.toArray(String[]::new));
  }

  private Path onlyRun() throws IOException {
    try (Stream<Path> runs = Files.list(directory.resolve("out"))) {
      List<Path> all = runs.toList();
      assertEquals(1, all.size());
      return all.get(0);
    }
  }

  private static String withoutFooter(String tree) {
    return tree.replaceAll("Report: .*\n", "");
  }
}
