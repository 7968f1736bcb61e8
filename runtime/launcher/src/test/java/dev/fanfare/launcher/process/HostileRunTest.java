package dev.fanfare.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.launcher.bots.HostileOrchestrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run whose tasks return and throw what misbehaves when it is asked anything, in a heap of 256
 * MiB: it has an end, its verdict and its files.
 */
@DisabledOnOs(OS.WINDOWS)
class HostileRunTest {

  private static final Path JDK = Path.of(System.getProperty("java.home"));

  @TempDir Path directory;

  @Test
  void everyKindAtOnceHasItsVerdictAndItsFiles() throws Exception {
    BotProcess bot = start("--report", "html,json,csv,junit,trace,markdown");

    assertEquals(0, bot.awaitExit(), Files.readString(bot.err));

    String out = Files.readString(bot.out);
    assertTrue(out.contains("[ 82 tasks ] [ 74 succeeded ]"), out);
    assertTrue(out.contains("[ 7 failed ] [ 1 timed out ]"), out);
    assertTrue(out.contains("no digest: a value could not be read"), out);
    assertEquals(
        List.of("junit.xml", "report.html", "run.json", "summary.md", "tasks.csv", "trace.json.gz"),
        filesOfTheRun());
    assertFalse(Files.readString(bot.err).contains("\u001b]0;"), "a message drives the terminal");
  }

  @Test
  void terminationIsObeyedWhileAnObjectKeepsTheReport() throws Exception {
    BotProcess bot = start("--set", "grace=1s");
    bot.awaitText(bot.out, "task 39 answers");

    bot.signal("TERM");

    int exit = bot.awaitExit();
    String out = Files.readString(bot.out);
    assertTrue(exit == 143 || exit == 0, () -> "exit " + exit + ": " + out);
    assertTrue(out.contains(" tasks ] ["), out);
    assertEquals(List.of("report.html", "run.json", "tasks.csv"), filesOfTheRun());
  }

  private BotProcess start(String... arguments) throws IOException {
    List<String> all =
        Stream.concat(Stream.of("run", "--out", "runs"), Stream.of(arguments)).toList();
    return BotProcess.start(
        directory,
        BotProcess.command(JDK, HostileOrchestrator.class, "-Xmx256m", all.toArray(String[]::new)));
  }

  private List<String> filesOfTheRun() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("runs"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
