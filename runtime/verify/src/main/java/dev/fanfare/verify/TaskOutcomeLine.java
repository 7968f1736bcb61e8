package dev.fanfare.verify;

import dev.fanfare.api.TaskState;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one task, as a line of a file by which two runs are compared.
 *
 * @param id the task's id
 * @param state how it ended
 * @param digest its part of the run's digest
 * @param value the beginning of its value, or of its failure
 */
public record TaskOutcomeLine(String id, String state, String digest, String value) {

  private static final int LONGEST_VALUE = 300;

  /**
   * Writes a line for every task of a run, in their order.
   *
   * @param report the run
   * @param file where to
   * @throws IOException if it cannot be written
   */
  public static void write(RunReport report, Path file) throws IOException {
    TaskTable table = RunData.of(report).tasks();
    List<TaskRecord> tasks = report.tasks();
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; i < tasks.size(); i++) {
        TaskRecord task = tasks.get(i);
        out.write(of(task, report.digest(task), table.value(i)).text());
        out.write('\n');
      }
    }
  }

  private static TaskOutcomeLine of(TaskRecord task, String digest, @Nullable String json) {
    String value =
        task.state() == TaskState.SUCCEEDED
            ? String.valueOf(json)
            : task.failure().map(Throwable::toString).orElse("");
    return new TaskOutcomeLine(task.id(), task.state().name(), digest, cut(value));
  }

  private static String cut(String value) {
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
  }

  private String text() {
    return String.join("\t", List.of(plain(id), state, digest, plain(value)));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}]", " ");
  }

  static TaskOutcomeLine parse(String line) {
    String[] parts = line.split("\t", 4);
    return new TaskOutcomeLine(parts[0], parts[1], parts[2], parts[3]);
  }

  /** Returns the task's outcome in words. */
  public String outcome() {
    return state.equals("SUCCEEDED") ? value : state + (value.isEmpty() ? "" : " " + value);
  }

  /** Returns the name of the task's step. */
  public String step() {
    int bracket = id.indexOf('[');
    return bracket < 0 ? id : id.substring(0, bracket);
  }
}
