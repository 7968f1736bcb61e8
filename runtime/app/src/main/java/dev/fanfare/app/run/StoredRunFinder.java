package dev.fanfare.app.run;

import dev.fanfare.config.ConfigurationException;
import dev.fanfare.report.ReportFormat;
import dev.fanfare.report.RunHistory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The finder of directories of runs that have ended.
 *
 * @param root the directory of runs
 */
public record StoredRunFinder(Path root) {

  private static final int MOST_NAMED = 3;

  /** The name of the run that ended last. */
  public static final String LAST = "last";

  /**
   * Returns the directory of a run.
   *
   * @param name the beginning of its id or of its directory's name, a directory, or {@value #LAST}
   * @throws ConfigurationException if it names none that is there; the message names the nearest
   */
  public Path find(String name) {
    List<String> runs = runs();
    if (name.equals(LAST)) {
      return latest(runs);
    }
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

  /** A run's file is written when the run ends. */
  private Path latest(List<String> runs) {
    return runs.stream()
        .map(root::resolve)
        .max(Comparator.comparing(StoredRunFinder::written).thenComparing(Path::toString))
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "there is no run in " + root + " yet; --out names another directory of runs"));
  }

  private static FileTime written(Path directory) {
    try {
      return Files.getLastModifiedTime(directory.resolve(ReportFormat.JSON.fileName()));
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  /** A scheduled run is below its bot, and has its start before its id. */
  private static boolean means(String name, String run) {
    String own = run.substring(run.lastIndexOf(File.separatorChar) + 1);
    String id = own.substring(own.lastIndexOf('-') + 1);
    return run.startsWith(name) || own.startsWith(name) || id.startsWith(name);
  }

  /**
   * Returns a sentence about the runs whose files are not whole, or nothing if there is none: their
   * process was killed while it wrote them, or writes them now.
   */
  public Optional<String> unfinished() {
    List<Path> unfinished = RunHistory.in(root).unfinished();
    if (unfinished.isEmpty()) {
      return Optional.empty();
    }
    String names =
        unfinished.stream()
            .limit(MOST_NAMED)
            .map(run -> root.relativize(run).toString())
            .collect(Collectors.joining(", "));
    String more =
        unfinished.size() > MOST_NAMED ? " and " + (unfinished.size() - MOST_NAMED) + " more" : "";
    return Optional.of(
        (unfinished.size() == 1 ? "1 run in " : unfinished.size() + " runs in ")
            + root
            + (unfinished.size() == 1 ? " was" : " were")
            + " not written whole: "
            + names
            + more
            + "; a process that writes was killed meanwhile, or still runs");
  }

  private List<String> runs() {
    return inside(root).stream()
        .flatMap(directory -> isRun(directory) ? Stream.of(directory) : inside(directory).stream())
        .filter(StoredRunFinder::isRun)
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
