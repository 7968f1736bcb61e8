package dev.fanfare.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Live progress in a real terminal. */
@DisabledOnOs(OS.WINDOWS)
class TmuxTest {

  @TempDir Path directory;

  private String socket = "";

  @BeforeEach
  void needTmux() {
    assumeTrue(isThere("tmux"), "tmux is not installed");
    socket = directory.resolve("tmux").toString();
  }

  @AfterEach
  void killServer() throws Exception {
    if (!socket.isEmpty()) {
      tmux("kill-server");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 200})
  void framesStayInTheirPlaceWhileTasksPrint(int columns) throws Exception {
    open(columns, "");
    run("--set", "talk=true", "--set", "time=100ms", "--set", "failing=3", "--set", "count=60");
    List<String> live =
        await(lines -> lines.stream().anyMatch(line -> line.matches("▶ nap +\\[━+·+] \\d+/60.*")));
    assertEquals(1, count(live, "▶ nap"), String.join("\n", live));
    assertTrue(count(live, "    w0") >= 1, String.join("\n", live));
    List<String> all = await(lines -> lines.contains("exit 1"));
    for (int task = 0; task < 60; task++) {
      assertEquals(1, count(all, "task " + task + " talks"), "task " + task);
    }
    assertEquals(0, count(all, "▶ nap"), "the frame is gone: " + String.join("\n", all));
    assertEquals(0, count(all, "    w0"), String.join("\n", all));
    assertEquals(1, count(all, "✘ nap[3]  IllegalStateException: number 3 is not for me"));
    assertTrue(count(all, "└─ sleepy ✘") == 1, String.join("\n", all));
    assertTrue(all.stream().allMatch(line -> line.length() <= columns));
  }

  @Test
  void atMostEightTasksAreShown() throws Exception {
    open(100, "");
    run("--workers", "12", "--set", "time=10m");
    List<String> live = await(lines -> lines.contains("    … 4 more"));
    assertEquals(8, live.stream().filter(line -> line.matches(" {4}w\\d\\d .*")).count());
    tmux("send-keys", "-t", "0", "C-c");
    await(lines -> lines.stream().anyMatch(line -> line.startsWith("no more tasks are started")));
    tmux("send-keys", "-t", "0", "C-c");
    await(lines -> lines.contains("exit 130"));
  }

  @Test
  void aTerminalThatCannotDrawGetsLines() throws Exception {
    open(80, "TERM=dumb");
    run();
    List<String> all = await(lines -> lines.contains("exit 0"));
    assertEquals(1, count(all, "▶ nap  40 tasks"), String.join("\n", all));
    assertEquals(1, count(all, "✔ nap  40/40"), String.join("\n", all));
  }

  @Test
  void whereThereIsNoUnicodeSignsAreAscii() throws Exception {
    open(80, "LC_ALL=C");
    run("--set", "time=200ms");
    List<String> live =
        await(
            lines -> lines.stream().anyMatch(line -> line.matches("> nap +\\[=+\\.+] \\d+/40.*")));
    assertTrue(String.join("", live).chars().allMatch(c -> c < 128), String.join("\n", live));
    await(lines -> lines.contains("exit 0"));
  }

  @Test
  void noColorMeansNoColour() throws Exception {
    open(80, "NO_COLOR=1");
    run("--set", "time=200ms");
    await(lines -> lines.stream().anyMatch(line -> line.startsWith("▶ nap")));
    assertFalse(tmux("capture-pane", "-p", "-e", "-t", "0").contains("\u001b[3"));
    await(lines -> lines.contains("exit 0"));
    assertFalse(tmux("capture-pane", "-p", "-e", "-t", "0").contains("\u001b[3"));
  }

  @Test
  void aNarrowedTerminalGetsNarrowFrames() throws Exception {
    open(160, "");
    run("--set", "time=300ms", "--set", "count=100");
    await(lines -> lines.stream().anyMatch(line -> line.matches("▶ nap +\\[[━·]{24}].*")));
    tmux("resize-window", "-t", "0", "-x", "80", "-y", "40");
    List<String> live =
        await(lines -> lines.stream().anyMatch(line -> line.matches("▶ nap +\\[[━·]{5,20}].*")));
    assertTrue(live.stream().allMatch(line -> line.length() <= 80), String.join("\n", live));
    tmux("send-keys", "-t", "0", "C-c", "C-c");
    await(lines -> lines.contains("exit 130"));
  }

  private void open(int columns, String environment) throws Exception {
    tmux(
        "-f",
        "/dev/null",
        "new-session",
        "-d",
        "-x",
        String.valueOf(columns),
        "-y",
        "40",
        "-c",
        directory.toString(),
        "env -u CI -u NO_COLOR LC_ALL=C.UTF-8 " + environment + " sh");
    tmux("set-option", "-g", "history-limit", "10000");
  }

  private void run(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(BotProcess.command(Path.of(System.getProperty("java.home")), arguments));
    // The shell waits for the bot, and says how it ended, where the bot's last frame was.
    String line = "clear; '" + String.join("' '", command) + "'; echo exit $?";
    tmux("send-keys", "-t", "0", line, "Enter");
  }

  /** The terminal's lines, with those that have scrolled away, once they are as expected. */
  private List<String> await(Predicate<List<String>> expected) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      String text = tmux("capture-pane", "-p", "-S", "-2000", "-t", "0");
      List<String> lines = text.lines().map(String::stripTrailing).toList();
      if (expected.test(lines)) {
        return lines;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("not what was expected:\n" + text);
      }
      TimeUnit.MILLISECONDS.sleep(30);
    }
  }

  private static long count(List<String> lines, String beginning) {
    return lines.stream().filter(line -> line.startsWith(beginning)).count();
  }

  private String tmux(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("tmux", "-S", socket));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private static boolean isThere(String program) {
    try {
      return new ProcessBuilder(program, "-V").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
