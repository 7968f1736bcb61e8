package dev.fanfare.report;

import dev.fanfare.api.Priority;
import dev.fanfare.api.TaskState;
import dev.fanfare.api.Threads;
import dev.fanfare.report.data.Environment;
import dev.fanfare.report.data.InputData;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.RunInfo;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepShape;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.data.TaskTableBuilder;
import dev.fanfare.report.data.WorkerData;
import dev.fanfare.report.tree.RunTree;
import dev.fanfare.report.tree.TreeOptions;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskCounts;
import dev.fanfare.runtime.result.WorkerState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes a made-up run of three tasks to nowhere, so that what shows a run is loaded when there is
 * one to show. To load it takes longer than a small run: done meanwhile, nobody waits for it.
 */
public final class Rehearsal {

  private static final long MILLI = 1_000_000;

  private Rehearsal() {}

  /**
   * Writes the tree and some files of the run; leaves nothing behind.
   *
   * @param formats the files
   */
  public static void of(Collection<ReportFormat> formats) {
    RunData run = run();
    RunTree.render(run, TreeOptions.DEFAULT);
    for (ReportFormat format : formats) {
      try {
        RunFiles.content(run, format, null, List.of()).writeTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException("a null output stream threw", e);
      }
    }
  }

  private static RunData run() {
    return RunData.of(
        info(),
        Environment.current(),
        Map.of("param", "0"),
        List.of(),
        List.of(
            step("one", 1, new InputData(InputData.Kind.PARAM, List.of(), List.of("param")), 0, 1),
            step("all", 2, new InputData(InputData.Kind.EACH, List.of("one"), List.of()), 1, 2)),
        List.of(new WorkerData(0, WorkerState.IDLE, 3, 0, 3 * MILLI)),
        List.of(),
        tasks());
  }

  private static RunInfo info() {
    return new RunInfo(
        "rehearsal",
        "rehearsal",
        Rehearsal.class.getName(),
        RunState.SUCCEEDED,
        null,
        Instant.EPOCH,
        9 * MILLI,
        0,
        1,
        Threads.AUTO,
        0,
        false,
        0,
        List.of(),
        "0".repeat(64));
  }

  private static StepData step(String name, int order, InputData input, int first, int tasks) {
    return new StepData(
        name,
        name,
        order,
        RunState.SUCCEEDED,
        new TaskCounts(tasks, tasks, 0, 0, 0, 0, 0),
        order * MILLI,
        (order + tasks) * MILLI,
        first,
        new StepShape(
            first == 0, "Integer", List.of(input), Priority.MEDIUM, 0, 0, null, 1, List.of()));
  }

  private static TaskTable tasks() {
    TaskTableBuilder table = new TaskTableBuilder(List.of("one", "all"), List.of(true, false), 3);
    task(table, 0, "one");
    for (int element = 0; element < 2; element++) {
      task(table, 1, "all[" + element + "]");
      table.parent("one");
    }
    return table.build(task -> "[0]", task -> "0");
  }

  private static void task(TaskTableBuilder table, int step, String id) {
    int task = table.add(step, id, TaskState.SUCCEEDED);
    table.ran(1, 0);
    table.at(task * MILLI, (task + 1) * MILLI, (task + 2) * MILLI);
    table.took(MILLI, MILLI);
  }
}
