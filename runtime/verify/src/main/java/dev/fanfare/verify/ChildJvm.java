package dev.fanfare.verify;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The starter of JVMs that are like this one but for a perturbation. */
public final class ChildJvm {

  private final Class<?> mainClass;
  private final Path scratch;

  /**
   * JVMs.
   *
   * @param mainClass what they start
   * @param scratch an empty directory for what they print, and for another to work in
   */
  public ChildJvm(Class<?> mainClass, Path scratch) {
    this.mainClass = mainClass;
    this.scratch = scratch;
  }

  /**
   * Runs one to its end. If the waiting thread is interrupted, the child is ended too.
   *
   * @param perturbation what is changed
   * @param arguments what its main method gets
   * @param output where what it prints goes
   * @return its exit code
   * @throws IOException if it cannot be started
   * @throws InterruptedException if the waiting thread was interrupted
   */
  public int run(RunPerturbation perturbation, List<String> arguments, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command(perturbation, arguments))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(perturbation.environment());
    if (perturbation.elsewhere()) {
      builder.directory(Files.createDirectories(scratch.resolve("elsewhere")).toFile());
    }
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }

  private List<String> command(RunPerturbation perturbation, List<String> arguments) {
    List<String> command = new ArrayList<>();
    Path home = perturbation.home().orElse(Path.of(System.getProperty("java.home")));
    command.add(home.resolve("bin").resolve("java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(ChildJvm::isInherited)
        .forEach(command::add);
    command.addAll(perturbation.flags());
    String modules = absolute(System.getProperty("jdk.module.path", ""));
    if (!modules.isEmpty()) {
      command.addAll(List.of("--module-path", modules, "--add-modules", "ALL-MODULE-PATH"));
    }
    String module = mainClass.getModule().getName();
    command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path", ""))));
    command.addAll(
        module == null
            ? List.of(mainClass.getName())
            : List.of("-m", module + "/" + mainClass.getName()));
    command.addAll(arguments);
    return command;
  }

  /** A debugger or an agent of this JVM would be in the way of a second one. */
  private static boolean isInherited(String flag) {
    return !flag.startsWith("-agentlib")
        && !flag.startsWith("-agentpath")
        && !flag.startsWith("-javaagent")
        && !flag.startsWith("-Xrunjdwp")
        && !flag.startsWith("--module-path")
        && !flag.startsWith("--add-modules");
  }

  private static String absolute(String path) {
    return Stream.of(path.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
