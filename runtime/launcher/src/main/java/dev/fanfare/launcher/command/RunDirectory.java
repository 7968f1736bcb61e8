package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.report.ReportFormat;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the directory of a run that has ended. */
final class RunDirectory {

  private RunDirectory() {}

  /**
   * The directory of the run that a command line names.
   *
   * @throws ConfigurationException if it names none that is there; the message names the nearest
   */
  static Path find(ParsedCommand invocation, ResolvedConfiguration configuration) {
    String verb = invocation.verb().word();
    if (invocation.operands().size() != 1) {
      throw new ConfigurationException(verb + " takes one run: its id, or its directory");
    }
    String name = invocation.operands().get(0);
    Path root = configuration.value(RunSettings.OUT, Path.class);
    List<String> runs = runs(root);
    List<String> meant = runs.stream().filter(run -> means(name, run)).toList();
    if (meant.size() == 1) {
      return root.resolve(meant.get(0));
    }
    try {
      Path directory = Path.of(name);
      if (isRun(directory)) {
        return directory;
      }
    } catch (InvalidPathException e) {
      throw new ConfigurationException("'" + name + "' is neither a run's id nor a path", e);
    }
    throw ConfigurationException.unknown(
        meant.isEmpty()
            ? "there is no run '" + name + "' in " + root
            : "more than one run in " + root + " begins with '" + name + "'",
        name,
        meant.isEmpty() ? runs : meant);
  }

  /** A scheduled run is below its bot, and has its start before its id. */
  private static boolean means(String name, String run) {
    String own = run.substring(run.lastIndexOf(File.separatorChar) + 1);
    String id = own.substring(own.lastIndexOf('-') + 1);
    return run.startsWith(name) || own.startsWith(name) || id.startsWith(name);
  }

  private static List<String> runs(Path root) {
    return inside(root).stream()
        .flatMap(directory -> isRun(directory) ? Stream.of(directory) : inside(directory).stream())
        .filter(RunDirectory::isRun)
        .map(directory -> root.relativize(directory).toString())
        .sorted()
        .toList();
  }

  private static List<Path> inside(Path directory) {
    if (!Files.isDirectory(directory) || !Files.isReadable(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(directory)) {
      return all.toList();
    } catch (IOException e) {
      throw new ConfigurationException("cannot list " + directory + ": " + e.getMessage(), e);
    }
  }

  private static boolean isRun(Path directory) {
    return Files.isRegularFile(directory.resolve(ReportFormat.JSON.fileName()));
  }
}
