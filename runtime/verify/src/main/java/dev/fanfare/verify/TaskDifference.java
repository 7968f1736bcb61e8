package dev.fanfare.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first task of a step that two runs have different results of.
 *
 * @param first as the first run had it; null if only the other has it
 * @param other as the other run had it; null if only the first has it
 */
public record TaskDifference(@Nullable TaskOutcomeLine first, @Nullable TaskOutcomeLine other) {

  /** Returns the task's id. */
  public String id() {
    return line().id();
  }

  private TaskOutcomeLine line() {
    if (first != null) {
      return first;
    }
    if (other != null) {
      return other;
    }
    throw new IllegalStateException("a task of neither run");
  }

  /**
   * Compares two runs by their files, which have the same tasks in the same order up to where the
   * runs themselves part.
   *
   * @param first the first run's
   * @param other the other run's
   * @return by step, in the order of the plan
   * @throws IOException if one cannot be read
   */
  public static Map<String, TaskDifference> between(Path first, Path other) throws IOException {
    Map<String, TaskDifference> differences = new LinkedHashMap<>();
    try (BufferedReader a = Files.newBufferedReader(first, StandardCharsets.UTF_8);
        BufferedReader b = Files.newBufferedReader(other, StandardCharsets.UTF_8)) {
      TaskOutcomeLine mine = next(a);
      TaskOutcomeLine theirs = next(b);
      while (mine != null && theirs != null && mine.id().equals(theirs.id())) {
        if (!mine.digest().equals(theirs.digest())) {
          differences.putIfAbsent(mine.step(), new TaskDifference(mine, theirs));
        }
        mine = next(a);
        theirs = next(b);
      }
      if (mine != null || theirs != null) {
        TaskDifference parting = new TaskDifference(mine, theirs);
        differences.putIfAbsent(parting.line().step(), parting);
      }
    }
    return differences;
  }

  private static @Nullable TaskOutcomeLine next(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    return line == null ? null : TaskOutcomeLine.parse(line);
  }
}
