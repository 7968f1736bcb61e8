package dev.fanfare.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Drafts that runs left behind that were killed while they wrote their files. A draft is named
 * {@code .report.html.part}; one that has not been written to for an hour is nobody's any more.
 *
 * @param root the directory of runs
 * @param now the present
 */
record StaleDrafts(Path root, Instant now) {

  private static final Duration AGE = Duration.ofHours(1);

  /** Removes them, and the directories of runs that hold nothing else. Failures are ignored. */
  void remove() {
    for (Path run : directories(root)) {
      removeIn(run);
      directories(run).forEach(this::removeIn);
    }
  }

  private void removeIn(Path run) {
    boolean removed = false;
    for (Path draft : list(run)) {
      if (isDraft(draft) && isStale(draft)) {
        removed |= delete(draft);
      }
    }
    if (removed) {
      boolean unused = delete(run);
    }
  }

  private static boolean isDraft(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") && name.endsWith(".part") && Files.isRegularFile(file);
  }

  private boolean isStale(Path draft) {
    try {
      FileTime written = Files.getLastModifiedTime(draft);
      return written.toInstant().isBefore(now.minus(AGE));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean delete(Path path) {
    try {
      Files.delete(path);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> directories(Path directory) {
    return list(directory).stream()
        .filter(path -> Files.isDirectory(path) && !Files.isSymbolicLink(path))
        .toList();
  }

  private static List<Path> list(Path directory) {
    try (Stream<Path> all = Files.list(directory)) {
      return all.toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Returns the directories of runs that were not written whole: drafts, and no {@code run.json}.
   */
  List<Path> unfinished() {
    return Stream.concat(
            directories(root).stream(),
            directories(root).stream().flatMap(bot -> directories(bot).stream()))
        .filter(run -> list(run).stream().anyMatch(StaleDrafts::isDraft))
        .sorted()
        .toList();
  }
}
