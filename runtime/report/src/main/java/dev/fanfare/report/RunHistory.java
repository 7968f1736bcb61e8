package dev.fanfare.report;

import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.file.FileWriters;
import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The runs that lie beside each other in a directory, each in a directory of its own. */
public final class RunHistory {

  /** So many of those written last are looked at. */
  private static final int MOST = 200;

  private final Path root;

  private RunHistory(Path root) {
    this.root = root;
  }

  /**
   * The runs in a directory.
   *
   * @param root the directory of the runs' directories; it need not exist
   */
  public static RunHistory in(Path root) {
    return new RunHistory(root);
  }

  /**
   * The runs, the one started last first; at most 200 of those written last. Only what stands
   * before the tasks is read, and what cannot be read is left out.
   *
   * @throws FanfareException if the directory cannot be listed
   */
  public List<RunBrief> runs() {
    return files().stream()
        .flatMap(file -> readable(file).stream())
        .sorted(Comparator.comparing((RunBrief run) -> run.info().startedAt()).reversed())
        .toList();
  }

  /**
   * The last run of the same bot that was started before another; empty if there is none, or the
   * directory cannot be listed.
   *
   * @param run the other
   */
  public Optional<RunBrief> before(RunData run) {
    try {
      return runs().stream()
          .filter(other -> other.info().bot().equals(run.info().bot()))
          .filter(other -> other.info().startedAt().isBefore(run.info().startedAt()))
          .findFirst();
    } catch (FanfareException e) {
      return Optional.empty();
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> directories = Files.list(root)) {
      return directories
          .map(directory -> directory.resolve(ReportFormat.JSON.fileName()))
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(RunHistory::written).reversed())
          .limit(MOST)
          .toList();
    } catch (IOException e) {
      throw new FanfareException("cannot list " + root + ": " + e.getMessage(), e);
    }
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static Optional<RunBrief> readable(Path file) {
    try {
      return Optional.of(FileWriters.readBrief(file));
    } catch (FanfareException e) {
      return Optional.empty();
    }
  }
}
