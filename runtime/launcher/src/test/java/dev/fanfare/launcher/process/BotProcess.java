package dev.fanfare.launcher.process;

import dev.fanfare.launcher.bots.SleepyOrchestrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A bot in a process of its own, whose outputs are files. */
final class BotProcess {

  private static final long PATIENCE_SECONDS = 60;
  private static final Set<Process> ALL = ConcurrentHashMap.newKeySet();

  static {
    // Also when the JVM of the tests is ended in the middle of one.
    Runtime.getRuntime().addShutdownHook(new Thread(BotProcess::endAll));
  }

  /** Ends whatever a test has left running, with what that has started. */
  static void endAll() {
    for (Process process : ALL) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    ALL.clear();
  }

  /**
   * Returns what a command begins with so that it takes SIGINT and SIGHUP although this JVM was
   * started with one of them ignored, as behind {@code nohup … &}: nothing where it was not.
   */
  static List<String> withInterrupts() throws IOException, InterruptedException {
    if (!ignoresInterrupts()) {
      return List.of();
    }
    Process reset = new ProcessBuilder("env", "--default-signal=INT,HUP", "true").start();
    Assumptions.assumeTrue(
        reset.waitFor() == 0,
        "SIGINT or SIGHUP is inherited as ignored, and this system's env cannot reset it");
    return List.of("env", "--default-signal=INT,HUP");
  }

  /** A signal that is ignored when a process starts stays ignored, in it and in its children. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(mask -> (mask & 0b11) != 0);
  }

  final Path out;
  final Path err;
  private final Process process;

  private BotProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static List<String> command(Path jdk, String... arguments) {
    return command(jdk, SleepyOrchestrator.class, "-Xmx1g", arguments);
  }

  static List<String> command(Path jdk, Class<?> main, String heap, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin").resolve("java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", heap));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  static BotProcess start(Path directory, List<String> command) throws IOException {
    Path out = directory.resolve("stdout");
    Path err = directory.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Process process = builder.start();
    ALL.add(process);
    return new BotProcess(process, out, err);
  }

  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  /** Waits until a text is in a file. */
  void awaitText(Path file, String text) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.readString(file).contains(text)) {
      if (System.nanoTime() > end || !process.isAlive() && !Files.readString(file).contains(text)) {
        throw new AssertionError("no '" + text + "' in: " + Files.readString(file));
      }
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
  }

  int awaitExit() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      endAll();
      throw new AssertionError("the process does not end");
    }
    return process.exitValue();
  }
}
