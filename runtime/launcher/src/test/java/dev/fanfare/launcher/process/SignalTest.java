package dev.fanfare.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real signals to a real process, on every JDK that there is. */
@DisabledOnOs(OS.WINDOWS)
class SignalTest {

  @TempDir Path directory;

  @AfterEach
  void leaveNoProcess() {
    BotProcess.endAll();
  }

  static Collection<Path> jdks() throws IOException {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void theFirstInterruptLetsRunningTasksFinish(Path jdk) throws Exception {
    BotProcess bot = start(jdk, "time=2s");
    bot.signal("INT");
    assertEquals(130, bot.awaitExit(), Files.readString(bot.err));
    String err = Files.readString(bot.err);
    assertTrue(
        err.contains(
            "no more tasks are started; nap[0], nap[1], nap[2] and 1 more are still running;"
                + " Ctrl-C again interrupts them\n"),
        err);
    String out = Files.readString(bot.out);
    assertTrue(out.contains("[ 5 succeeded ]") && out.contains("[ 36 cancelled ]"), out);
    assertReportIsWritten();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void theSecondInterruptEndsRunningTasksAndStillReports(Path jdk) throws Exception {
    BotProcess bot = start(jdk, "time=10m");
    bot.signal("INT");
    bot.awaitText(bot.err, "Ctrl-C again");
    long asked = System.nanoTime();
    bot.signal("INT");
    assertEquals(130, bot.awaitExit(), Files.readString(bot.err));
    // Two seconds are promised; a loaded machine is given some more before this is a failure.
    assertTrue(Duration.ofNanos(System.nanoTime() - asked).toSeconds() < 20);
    assertTrue(Files.readString(bot.out).contains("[ 40 cancelled ]"), Files.readString(bot.out));
    assertReportIsWritten();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void tasksThatIgnoreTheirInterruptCannotHoldTheProcess(Path jdk) throws Exception {
    BotProcess bot = start(jdk, "time=10m", "stubborn=true");
    bot.signal("INT");
    bot.awaitText(bot.err, "Ctrl-C again");
    bot.signal("INT");
    assertEquals(130, bot.awaitExit(), Files.readString(bot.err));
    assertReportIsWritten();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void terminationGivesRunningTasksTheirGrace(Path jdk) throws Exception {
    BotProcess bot = start(jdk, "time=10m", "grace=1s");
    bot.signal("TERM");
    assertEquals(143, bot.awaitExit(), Files.readString(bot.err));
    String err = Files.readString(bot.err);
    assertTrue(err.contains("they have 1 s\n"), err);
    assertTrue(err.contains("their time is over: running tasks are interrupted\n"), err);
    assertReportIsWritten();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void theThirdTerminationEndsTheProcessWithItsOwnCode(Path jdk) throws Exception {
    BotProcess bot = start(jdk, "time=10m", "stubborn=true");
    bot.signal("TERM");
    bot.awaitText(bot.err, "they have");
    bot.signal("TERM");
    bot.awaitText(bot.err, "asked again");
    bot.signal("TERM");
    assertEquals(143, bot.awaitExit(), Files.readString(bot.err));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void anyOtherEndOfTheProcessStillReports(Path jdk) throws Exception {
    BotProcess bot = start(jdk, "time=10m");
    bot.signal("HUP");
    assertEquals(129, bot.awaitExit(), Files.readString(bot.err));
    assertTrue(Files.readString(bot.out).contains("[ 40 cancelled ]"), Files.readString(bot.out));
    assertReportIsWritten();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aScheduleEndsWhenItIsAskedTo(Path jdk) throws Exception {
    BotProcess bot =
        BotProcess.start(
            directory, BotProcess.command(jdk, "schedule", "--set", "schedule=0 0 29 2 *"));
    bot.awaitText(bot.err, "each run's files");
    bot.signal("TERM");
    assertEquals(143, bot.awaitExit(), Files.readString(bot.err));
    String err = Files.readString(bot.err);
    assertTrue(err.startsWith("1 bot runs on its schedule, times are in "), err);
    assertTrue(err.endsWith("\nno more bots are started; none is running\n"), err);
  }

  private BotProcess start(Path jdk, String... settings) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--out", "runs", "--set", "talk=true"));
    for (String setting : settings) {
      arguments.addAll(List.of("--set", setting));
    }
    List<String> command = new ArrayList<>(BotProcess.withInterrupts());
    command.addAll(BotProcess.command(jdk, arguments.toArray(String[]::new)));
    BotProcess bot = BotProcess.start(directory, command);
    for (int worker = 0; worker < 4; worker++) {
      bot.awaitText(bot.out, "task " + worker + " talks");
    }
    return bot;
  }

  private void assertReportIsWritten() throws IOException {
    try (Stream<Path> runs = Files.list(directory.resolve("runs"))) {
      Path run = runs.findFirst().orElseThrow();
      assertTrue(Files.size(run.resolve("run.json")) > 0);
    }
  }
}
