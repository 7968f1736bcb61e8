package dev.fanfare.launcher.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where two runs differ.
 *
 * @param first the first task that differs, as the first run had it; null if only the other has it
 * @param other the same task, as the other run had it; null if only the first has it
 * @param tasks how many tasks differ, up to where the runs have different tasks
 * @param steps the names of the steps that they belong to
 */
public record Difference(
    @Nullable TaskLine first, @Nullable TaskLine other, int tasks, Set<String> steps) {

  /** The id of the first task that differs. */
  public String id() {
    return first != null ? first.id() : other != null ? other.id() : "";
  }

  /** In a few words. */
  public String brief() {
    return id() + (tasks > 1 ? " and " + (tasks - 1) + " more differ" : " differs");
  }

  /**
   * Compares two runs by their files, which have the same tasks in the same order unless the runs
   * differ before.
   *
   * @param first the first run's
   * @param other the other run's
   * @return empty if they are the same
   * @throws IOException if one cannot be read
   */
  public static Optional<Difference> between(Path first, Path other) throws IOException {
    try (BufferedReader a = Files.newBufferedReader(first, StandardCharsets.UTF_8);
        BufferedReader b = Files.newBufferedReader(other, StandardCharsets.UTF_8)) {
      return new Comparison().compare(a, b);
    }
  }

  private static final class Comparison {

    private final Set<String> steps = new LinkedHashSet<>();
    private @Nullable TaskLine first;
    private @Nullable TaskLine other;
    private int tasks;

    Optional<Difference> compare(BufferedReader a, BufferedReader b) throws IOException {
      TaskLine mine = next(a);
      TaskLine theirs = next(b);
      while (mine != null && theirs != null && mine.id().equals(theirs.id())) {
        if (!mine.digest().equals(theirs.digest())) {
          note(mine, theirs);
        }
        mine = next(a);
        theirs = next(b);
      }
      if (mine != null || theirs != null) {
        note(mine, theirs);
      }
      return tasks == 0
          ? Optional.empty()
          : Optional.of(new Difference(first, other, tasks, Collections.unmodifiableSet(steps)));
    }

    private void note(@Nullable TaskLine mine, @Nullable TaskLine theirs) {
      if (tasks++ == 0) {
        first = mine;
        other = theirs;
      }
      TaskLine named = mine != null ? mine : theirs;
      if (named != null) {
        steps.add(named.step());
      }
    }

    private static @Nullable TaskLine next(BufferedReader lines) throws IOException {
      String line = lines.readLine();
      return line == null ? null : TaskLine.parse(line);
    }
  }
}
