package dev.fanfare.report.tree;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.text.DisplayText;
import dev.fanfare.runtime.result.TaskCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A line for every step, its columns under each other; the least needed go where room is short. */
final class TreeStepTable {

  private static final int NAME = 0;
  private static final int OUTCOME = 7;
  private static final String GAP = "  ";

  /** Columns in the order in which they go: p95, p50, busy, max, tasks. */
  private static final List<Integer> DISPENSABLE = List.of(4, 3, 6, 5, 1);

  private static final int LONGEST_NAME = 40;

  private final TreeStyle style;
  private final List<List<String>> rows = new ArrayList<>();
  private final int[] widths = new int[OUTCOME + 1];
  private final Set<Integer> gone = new TreeSet<>();

  TreeStepTable(RunData run, TreeStyle style, int width) {
    this.style = style;
    for (int step = 0; step < run.steps().size(); step++) {
      List<String> row = cells(run.steps().get(step), run.metrics().steps().get(step));
      for (int column = 0; column < row.size() && row.size() > 1; column++) {
        widths[column] = Math.max(widths[column], visible(row.get(column)));
      }
      rows.add(row);
    }
    for (int column : DISPENSABLE) {
      if (total() > width) {
        gone.add(column);
      }
    }
  }

  private int total() {
    int total = 0;
    for (int column = 0; column < widths.length; column++) {
      total += gone.contains(column) ? 0 : widths[column] + GAP.length();
    }
    return total - GAP.length();
  }

  private List<String> cells(StepData step, StepMetrics metrics) {
    String name =
        style.dim(String.valueOf(step.order()))
            + " "
            + style.plain(DisplayText.line(step.name(), LONGEST_NAME))
            + " "
            + style.mark(step.state());
    if (!step.reached()) {
      return List.of(name);
    }
    boolean several = metrics.called() > 1;
    return List.of(
        name,
        DisplayText.count(step.taskCount(), "task"),
        time(step.wall()),
        several ? "p50 " + time(metrics.p50()) : "",
        several ? "p95 " + time(metrics.p95()) : "",
        several ? "max " + time(metrics.max()) : "",
        "busy " + DisplayText.percent(metrics.busy()),
        outcome(step.counts(), metrics));
  }

  private String outcome(TaskCounts counts, StepMetrics metrics) {
    List<String> parts = new ArrayList<>();
    if (counts.failed() + counts.timedOut() > 0) {
      parts.add(style.failed(counts.failed() + counts.timedOut()));
    }
    if (metrics.retries() > 0) {
      parts.add(style.retried(metrics.retries()));
    }
    if (counts.reused() > 0) {
      parts.add(DisplayText.number(counts.reused()) + " reused");
    }
    if (counts.skipped() > 0) {
      parts.add(DisplayText.number(counts.skipped()) + " skipped");
    }
    if (counts.cancelled() > 0) {
      parts.add(DisplayText.number(counts.cancelled()) + " cancelled");
    }
    return String.join(" ", parts);
  }

  private String time(long nanos) {
    return style.plain(DisplayText.time(nanos));
  }

  /** The line of a step. */
  String row(int step) {
    StringBuilder line = new StringBuilder();
    List<String> cells = rows.get(step);
    for (int column = 0; column < cells.size(); column++) {
      if (gone.contains(column)) {
        continue;
      }
      String cell = cells.get(column);
      String padding = " ".repeat(Math.max(0, widths[column] - visible(cell)));
      line.append(column == NAME ? "" : GAP);
      line.append(column == NAME || column == OUTCOME ? cell + padding : padding + cell);
    }
    return line.toString().stripTrailing();
  }

  private static int visible(String cell) {
    return cell.replaceAll("\u001b\\[\\d+m", "").length();
  }
}
