package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.launcher.bots.Paid;
import dev.fanfare.launcher.bots.PaidOrchestrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cassettes on the command line. */
class CassetteFlagTest {

  @TempDir Path directory;

  private final TestConsole console = new TestConsole(new PaidOrchestrator());

  @BeforeEach
  void begin() {
    Paid.CALLS.set(0);
  }

  @Test
  void recordsReplaysAndAdds() {
    assertEquals(ExitCode.SUCCEEDED, run("--cassette", "record", file()), console.err());
    assertEquals(3, Paid.CALLS.getAndSet(0));
    String digest = digest();

    assertEquals(ExitCode.SUCCEEDED, run("--cassette", "replay", file()), console.err());
    assertEquals(0, Paid.CALLS.get());
    assertEquals(digest, digest());

    assertEquals(ExitCode.FAILED, run("--cassette", "replay", file(), "--set", "count=4"));
    assertTrue(console.out().contains("no answer in paid.ndjson: line"), console.out());
    assertEquals(0, Paid.CALLS.get());

    assertEquals(ExitCode.SUCCEEDED, run("--cassette", "auto", file(), "--set", "count=4"));
    assertEquals(1, Paid.CALLS.get());
  }

  @Test
  void refusesWhatCannotBeMeant() throws IOException {
    assertEquals(ExitCode.USAGE, run("--cassette", "play", file()));
    assertEquals("'--cassette play' is none of record, replay, auto\n", console.err());
    assertEquals(ExitCode.USAGE, run("--cassette=replay"));
    assertEquals("'--cassette=replay' is not --cassette record|replay|auto FILE\n", console.err());
    assertEquals(ExitCode.USAGE, console.run("run", "--cassette", "replay"));
    assertTrue(console.err().startsWith("--cassette needs a value: "), console.err());

    assertFalse(run("--cassette", "replay", file()) == ExitCode.SUCCEEDED);
    assertTrue(console.err().startsWith("there is no cassette "), console.err());
    Files.writeString(Path.of(file()), "{\"cassette\":1");
    assertFalse(run("--cassette", "replay", file()) == ExitCode.SUCCEEDED);
    assertTrue(console.err().contains(":1 is not the beginning of a cassette"), console.err());
    assertEquals(1, console.err().lines().count(), console.err());
    assertEquals(0, Paid.CALLS.get());
  }

  private String file() {
    return directory.resolve("paid.ndjson").toString();
  }

  private String digest() {
    return console.out().lines().filter(line -> line.startsWith("digest ")).findFirst().get();
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("run"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--store", "none", "--out", directory.resolve("runs").toString()));
    return console.run(all.toArray(String[]::new));
  }
}
