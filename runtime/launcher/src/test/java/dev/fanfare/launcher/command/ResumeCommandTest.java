package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.launcher.bots.Flaky;
import dev.fanfare.launcher.bots.FlakyOrchestrator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded runs on the command line. */
class ResumeCommandTest {

  @TempDir Path directory;

  private final TestConsole console = new TestConsole(new FlakyOrchestrator());

  @BeforeEach
  void breakIt() {
    Flaky.broken = true;
    Flaky.CALLS.set(0);
  }

  @AfterEach
  void mendIt() {
    Flaky.broken = false;
  }

  @Test
  void callsOnlyWhatHasNotSucceeded() {
    assertEquals(ExitCode.FAILED, run("run"));
    String id = match("Go on: bot resume (\\w{12})\n", console.out());
    assertEquals(5, Flaky.CALLS.getAndSet(0));

    Flaky.broken = false;
    assertEquals(ExitCode.SUCCEEDED, run("resume", id.substring(0, 6)), console.err());
    assertTrue(console.err().contains("resuming " + id + ": 5 of 6 known tasks are recorded\n"));
    assertTrue(console.out().contains("[ 5 reused ]"), console.out());
    assertEquals(1, Flaky.CALLS.getAndSet(0));
    String digest = match("digest (\\w{64})", console.out());

    assertEquals(ExitCode.SUCCEEDED, run("run"));
    assertEquals(digest, match("digest (\\w{64})", console.out()));

    assertEquals(ExitCode.SUCCEEDED, run("resume", id));
    assertEquals("run " + id + " of flaky has succeeded\n", console.err());
  }

  @Test
  void reusesWhatAnotherRunCalled() {
    run("run");
    Flaky.CALLS.set(0);
    Flaky.broken = false;
    assertEquals(ExitCode.SUCCEEDED, run("run", "--reuse", "last"), console.err());
    assertEquals(1, Flaky.CALLS.getAndSet(0));
    assertEquals(ExitCode.SUCCEEDED, run("run", "--reuse", "last", "--rerun", "step:work"));
    assertEquals(5, Flaky.CALLS.getAndSet(0));
    assertEquals(ExitCode.SUCCEEDED, run("run", "--reuse", "last", "--rerun", "task:work[2]"));
    assertEquals(1, Flaky.CALLS.getAndSet(0));
    assertEquals(ExitCode.USAGE, run("run", "--reuse", "last", "--rerun", "step:wrk"));
    assertTrue(console.err().contains("did you mean 'work'?"), console.err());
  }

  @Test
  void listsAndShowsRecordedRuns() {
    assertEquals(ExitCode.SUCCEEDED, run("list"));
    assertEquals("no run is recorded yet\n", console.err());
    run("run");
    assertEquals(ExitCode.SUCCEEDED, run("list"));
    assertTrue(
        Pattern.matches(
            "(?s)run +bot +state +started +tasks\n\\w{12} +flaky +failed +\\S+ \\S+ +6 of 6\n",
            console.out()),
        console.out());
    assertEquals(ExitCode.SUCCEEDED, run("list", "--state", "succeeded"));
    assertEquals("no such run is recorded\n", console.err());
    assertEquals(ExitCode.SUCCEEDED, run("status"));
    assertTrue(console.out().contains("  work     4 succeeded, 1 failed\n"), console.out());
    assertEquals(ExitCode.SUCCEEDED, run("gc"));
    assertEquals("removed 0 runs and 0 values that no other run needs\n", console.out());
    assertEquals(ExitCode.USAGE, run("cancel", "last"));
    assertTrue(console.err().contains("has ended already"), console.err());
  }

  @Test
  void keepsNothingWithoutAStore() {
    assertEquals(
        ExitCode.FAILED, console.run("run", "--store", "none", "--out", directory.toString()));
    assertFalse(console.out().contains("Go on"), console.out());
    assertFalse(Files.exists(directory.resolve("store.db")));
    assertEquals(ExitCode.USAGE, console.run("resume", "last", "--store", "none"));
    assertEquals("no run is recorded with --store none; name the store\n", console.err());
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--store", directory.resolve("store.db").toString()));
    if (List.of("run", "resume").contains(arguments[0])) {
      all.addAll(List.of("--out", directory.resolve("runs").toString()));
    }
    return console.run(all.toArray(String[]::new));
  }

  private static String match(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), text);
    return matcher.group(1);
  }
}
