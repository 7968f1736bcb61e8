package dev.fanfare.store.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.store.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed at random times, and resumed until the run is done: the digest is that
 * of a run that was never killed, and no task that was reported is called again.
 */
class CrashGateTest {

  private static final int KILLS = Integer.getInteger("fanfare.gate.kills", 30);
  private static final int MOST_CALLS = 80;

  /** 128 and the number of SIGKILL. */
  private static final int KILLED = 137;

  @TempDir Path directory;

  private final List<Process> started = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void endAll() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void onSqlite() throws Exception {
    survives(KILLS - KILLS / 5, TestDatabase::sqlite);
  }

  @Test
  void onPostgres() throws Exception {
    try (TestDatabase postgres = TestDatabase.postgres()) {
      postgres.location();
    }
    survives(KILLS / 5, TestDatabase::postgres);
  }

  private void survives(int kills, java.util.function.Supplier<TestDatabase> databases)
      throws Exception {
    String expected;
    try (TestDatabase database = databases.get()) {
      Files.createDirectories(directory.resolve("whole"));
      expected = new Series(directory.resolve("whole"), database.location()).untilItEnds("run");
    }
    Random random = new Random(kills);
    int killed = 0;
    for (int series = 0; killed < kills; series++) {
      try (TestDatabase database = databases.get()) {
        Path own = Files.createDirectories(directory.resolve("series" + series));
        Series one = new Series(own, database.location());
        String end = "";
        while (end.isEmpty()) {
          end = one.next(random.nextInt(MOST_CALLS));
          killed += end.isEmpty() ? 1 : 0;
          one.check();
        }
        assertEquals(expected, end, "series " + series);
      }
    }
  }

  /** One run, and its processes one after the other. */
  private final class Series {
    private final Path effects;
    private final Path reports;
    private final String store;
    private final Set<String> reported = new HashSet<>();
    private int calls;

    Series(Path own, String store) {
      effects = own.resolve("effects");
      reports = own.resolve("reports");
      this.store = store;
    }

    String untilItEnds(String how) throws Exception {
      Process process = start(how);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "a run of a second takes a minute");
      return output(process);
    }

    /**
     * Starts or resumes, and kills when so many more calls have been made; the output if it has
     * ended by itself.
     */
    String next(int more) throws Exception {
      long until = lines(effects).size() + more;
      Process process = start(until == more ? "run" : "resume");
      while (process.isAlive() && lines(effects).size() < until) {
        boolean unused = process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      if (process.isAlive()) {
        process.destroyForcibly();
      }
      process.waitFor();
      return process.exitValue() == KILLED ? "" : output(process);
    }

    private String output(Process process) throws IOException {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.exitValue(), out);
      return out.strip();
    }

    private Process start(String how) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Xshare:auto",
              "-cp",
              System.getProperty("java.class.path"),
              CrashProcess.class.getName(),
              store,
              effects.toString(),
              reports.toString(),
              how);
      Process process = builder.redirectErrorStream(true).start();
      started.add(process);
      return process;
    }

    /** No task whose success an earlier process had reported was called by the last one. */
    void check() throws IOException {
      List<String> all = lines(effects);
      List<String> fresh = all.subList(calls, all.size());
      for (String call : fresh) {
        assertTrue(!reported.contains(call), call + " was reported, and is called again");
      }
      calls = all.size();
      reported.addAll(lines(reports));
    }

    private static List<String> lines(Path file) throws IOException {
      if (!Files.exists(file)) {
        return List.of();
      }
      String text = Files.readString(file);
      // A line that a kill has torn was not written.
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
  }
}
