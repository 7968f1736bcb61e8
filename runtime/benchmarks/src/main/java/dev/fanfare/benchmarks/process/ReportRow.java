package dev.fanfare.benchmarks.process;

import dev.fanfare.benchmarks.measure.Child;
import dev.fanfare.benchmarks.measure.Goal;
import dev.fanfare.benchmarks.measure.ProcessRow;
import dev.fanfare.benchmarks.measure.Row;
import dev.fanfare.benchmarks.measure.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a user waits for when a run of a million tasks has ended: its files, and each by itself. */
public final class ReportRow {

  private static final String TASKS = "1000000";
  private static final int REPEATS = 3;

  private ReportRow() {}

  /** The row. */
  public static Row row() {
    Map<String, Child> children = new LinkedHashMap<>();
    children.put("fanfare", files("HTML", "JSON", "CSV"));
    children.put("fanfare, page only", files("HTML"));
    children.put("fanfare, run.json only", files("JSON"));
    children.put("fanfare, tasks.csv only", files("CSV"));
    children.put(
        "fanfare, every format", files("HTML", "JSON", "CSV", "JUNIT", "TRACE", "MARKDOWN"));
    return new ProcessRow(
        "report",
        "1,000,000 tasks: from the end of the run to the last file, in a heap of 512 MiB",
        Unit.MILLIS,
        List.of(Goal.figure("at most 3 s", 3_000, "fanfare")),
        "page, run.json and tasks.csv, as by default; the JVM has written nothing before",
        REPEATS,
        children);
  }

  private static Child files(String... formats) {
    List<String> arguments = new ArrayList<>(List.of(TASKS));
    arguments.addAll(List.of(formats));
    return Child.printing(
        Child.java(
            List.of("-Xmx512m"),
            List.of(),
            ReportMain.class.getName(),
            arguments.toArray(String[]::new)));
  }
}
