package dev.fanfare.report;

import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.file.FileWriters;
import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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
   * Returns the runs in a directory.
   *
   * @param root the directory of the runs' directories; it need not exist
   */
  public static RunHistory in(Path root) {
    return new RunHistory(root);
  }

  /**
   * Returns the runs, the one started last first; at most 200 of those written last. Only what
   * stands before the tasks is read, and what cannot be read is left out.
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
   * Returns the last run of the same bot that was started before another; empty if there is none,
   * or the directory cannot be listed.
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

  /**
   * Returns the directories of runs that left drafts and no {@code run.json}: those that are being
   * written, and those whose process was killed meanwhile. By name; at most 200.
   *
   * @throws FanfareException if the directory cannot be listed
   */
  public List<Path> unfinished() {
    return nestedDirectories()
        .filter(directory -> !Files.exists(directory.resolve(ReportFormat.JSON.fileName())))
        .filter(directory -> !drafts(directory).isEmpty())
        .sorted()
        .limit(MOST)
        .toList();
  }

  /**
   * Removes what killed processes left: drafts whose process is gone and that were not touched for
   * ten seconds, or not for an hour whoever wrote them; and the directories that are empty then.
   * What cannot be removed stays.
   *
   * @return how many drafts were removed
   */
  public int removeStaleDrafts() {
    Instant now = Instant.now();
    try {
      return nestedDirectories().mapToInt(directory -> removeStaleDrafts(directory, now)).sum();
    } catch (FanfareException e) {
      return 0;
    }
  }

  private static int removeStaleDrafts(Path directory, Instant now) {
    int removed = 0;
    for (Path draft : drafts(directory)) {
      try {
        if (DraftFiles.isStale(draft, now) && Files.deleteIfExists(draft)) {
          removed++;
        }
      } catch (IOException e) {
        // It stays: another run may be allowed to remove it.
      }
    }
    if (removed > 0) {
      removeIfEmpty(directory);
    }
    return removed;
  }

  private static void removeIfEmpty(Path directory) {
    try {
      Files.delete(directory);
    } catch (IOException e) {
      // It holds something, or another process was first.
    }
  }

  private static List<Path> drafts(Path directory) {
    try {
      return DraftFiles.in(directory);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A scheduled run lies in a directory of its bot. */
  private Stream<Path> nestedDirectories() {
    return directories().flatMap(run -> Stream.concat(Stream.of(run), directories(run)));
  }

  private Stream<Path> directories() {
    return directories(root);
  }

  private static Stream<Path> directories(Path parent) {
    if (!Files.isDirectory(parent)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory).toList().stream();
    } catch (IOException e) {
      throw new FanfareException("cannot list " + parent + ": " + e.getMessage(), e);
    }
  }

  private List<Path> files() {
    return directories()
        .map(directory -> directory.resolve(ReportFormat.JSON.fileName()))
        .filter(Files::isRegularFile)
        .sorted(Comparator.comparing(RunHistory::written).reversed())
        .limit(MOST)
        .toList();
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
