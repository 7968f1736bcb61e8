package dev.fanfare.launcher.process;

import dev.fanfare.launcher.bots.SleepyOrchestrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A bot in a process of its own, whose outputs are files. */
final class BotProcess {

  private static final long PATIENCE_SECONDS = 60;

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
    return new BotProcess(builder.start(), out, err);
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
      process.destroyForcibly();
      throw new AssertionError("the process does not end");
    }
    return process.exitValue();
  }
}
