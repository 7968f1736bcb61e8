package dev.fanfare.benchmarks.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has been measured on one machine with one JVM: the content of a JSON file.
 *
 * @param machine where
 * @param results by row, in the order of their first measurement
 */
public record Results(Machine machine, List<Result> results) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Copies the results. */
  public Results {
    results = List.copyOf(results);
  }

  /**
   * Reads a file.
   *
   * @param file a file that {@link #write} wrote, or one that there is not: nothing measured yet
   */
  public static Results read(Path file) {
    return Files.exists(file)
        ? JSON.readValue(file, Results.class)
        : new Results(Machine.here(), List.of());
  }

  /** With a row's result, in the place of the one before. */
  public Results with(Result result) {
    List<Result> all = new ArrayList<>(results);
    all.removeIf(old -> old.row().equals(result.row()));
    all.add(result);
    return new Results(Machine.here(), all);
  }

  /** What was measured of a row. */
  public Optional<Result> of(Row row) {
    return results.stream().filter(result -> result.row().equals(row.id())).findFirst();
  }

  /** Writes a file. */
  public void write(Path file) {
    JSON.writeValue(file, this);
  }
}
