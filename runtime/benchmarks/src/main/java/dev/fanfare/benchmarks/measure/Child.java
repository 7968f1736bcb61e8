package dev.fanfare.benchmarks.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A process that is measured, or that measures something and prints it as its last line.
 *
 * @param command what is started
 * @param before what is started once before each round, or nothing
 * @param prints whether the sample is what it prints; else the milliseconds from its start to its
 *     exit
 */
public record Child(List<String> command, List<String> before, boolean prints) {

  /**
   * Ten times as long as the slowest takes; a process that hangs costs its sample, not the suite.
   */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Copies the commands. */
  public Child {
    command = List.copyOf(command);
    before = List.copyOf(before);
  }

  /** A process whose time is measured. */
  public static Child timed(List<String> command) {
    return new Child(command, List.of(), false);
  }

  /** A process that prints its sample. */
  public static Child printing(List<String> command) {
    return new Child(command, List.of(), true);
  }

  /**
   * A command that starts this JVM.
   *
   * @param options of the JVM
   * @param classPath what begins the names of the archives that it needs
   * @param main the main class
   * @param arguments of the main class
   */
  public static List<String> java(
      List<String> options, List<String> classPath, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(classPath(classPath));
    command.add(main);
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /**
   * The part of this JVM's class path that is needed.
   *
   * @param prefixes what the names of the archives begin with; none for all
   */
  public static String classPath(List<String> prefixes) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> prefixes.isEmpty() || prefixes.stream().anyMatch(name(entry)::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String name(String entry) {
    return String.valueOf(Path.of(entry).getFileName());
  }

  void prepare() throws IOException, InterruptedException {
    if (!before.isEmpty()) {
      run(before);
    }
  }

  /**
   * Starts it, and waits for its end.
   *
   * @return what it printed, or how long it took
   * @throws IOException if it has not ended after 5 minutes, or its exit code is not 0; the message
   *     has what it printed
   * @throws InterruptedException if this thread was interrupted
   */
  public double sample() throws IOException, InterruptedException {
    long start = System.nanoTime();
    String output = run(command);
    double millis = (System.nanoTime() - start) / 1e6;
    if (!prints) {
      return millis;
    }
    List<String> lines = output.lines().toList();
    if (lines.isEmpty()) {
      throw new IOException("no sample from " + command);
    }
    return Double.parseDouble(lines.get(lines.size() - 1));
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    return run(command, LIMIT);
  }

  static String run(List<String> command, Duration limit) throws IOException, InterruptedException {
    Path output = Files.createTempFile("benchmark", ".out");
    Path errors = Files.createTempFile("benchmark", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      process.getOutputStream().close();
      String fault = fault(process, limit);
      if (!fault.isEmpty()) {
        throw new IOException(
            fault + ": " + command + "\n" + Files.readString(errors) + Files.readString(output));
      }
      return Files.readString(output);
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }

  /** Waits for the end; what was wrong, or nothing. */
  private static String fault(Process process, Duration limit) throws InterruptedException {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return "not ended after " + limit.toSeconds() + " s";
      }
      return process.exitValue() == 0 ? "" : "exit code " + process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
