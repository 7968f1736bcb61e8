package dev.fanfare.report.page;

import dev.fanfare.api.TaskState;
import dev.fanfare.report.data.FailureCause;
import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.data.WorkerData;
import dev.fanfare.report.data.WorkerLanes;
import dev.fanfare.report.text.DisplayText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;

/**
 * The run's tasks as the page carries them: columns of varints, differences where neighbours are
 * alike, deflated, in base64. Times are microseconds. {@code data.js} reads them in this order.
 */
final class PageColumns {

  /** Of messages that differ from their cause's, and of inputs, so many characters are carried. */
  private static final int MOST_FAILURE_TEXT = 1 << 20;

  private static final int LONGEST_TEXT = 1_000;

  /** The number that {@code data.js} knows a reused success by. */
  private static final int REUSED = 5;

  private final RunData run;
  private final TaskTable tasks;
  private final ColumnPacker out;

  private PageColumns(RunData run, ColumnPacker out) {
    this.run = run;
    this.out = out;
    tasks = run.tasks();
  }

  static void write(RunData run, OutputStream target) throws IOException {
    try (ColumnPacker packer = ColumnPacker.into(target)) {
      PageColumns columns = new PageColumns(run, packer);
      columns.head();
      columns.times();
      columns.outcomes();
      columns.lineage();
      columns.ids();
      columns.values();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void head() {
    out.number(micros(run.info().duration()));
    out.number(Math.max(run.info().workers(), run.workers().size()));
    out.number(run.steps().size());
    for (StepData step : run.steps()) {
      out.text(step.name());
      out.number(step.taskCount());
      out.number(step.shape().calledOnce() ? 1 : 0);
    }
    List<PhaseMetrics> phases = run.metrics().phases();
    out.number(phases.size());
    for (PhaseMetrics phase : phases) {
      out.text(run.name(phase));
      out.number(micros(phase.started()));
      out.number(micros(phase.ended()));
    }
    out.number(run.causes().size());
    for (FailureCause cause : run.causes()) {
      out.text(DisplayText.line(cause.simpleType(), LONGEST_TEXT));
      out.text(DisplayText.line(cause.message(), LONGEST_TEXT));
    }
    workerLabels();
  }

  /** Only where workers are something else than threads. */
  private void workerLabels() {
    List<WorkerData> labelled =
        run.workers().stream().filter(worker -> !worker.label().isEmpty()).toList();
    out.number(labelled.size());
    for (WorkerData worker : labelled) {
      out.number(worker.id());
      out.text(DisplayText.line(worker.label(), LONGEST_TEXT));
    }
  }

  private void times() {
    long[] lanes = WorkerLanes.starts(tasks);
    long before = 0;
    for (long start : lanes) {
      out.signed(micros(start) - before);
      before = micros(start);
    }
    for (int task = 0; task < tasks.size(); task++) {
      out.number(micros(tasks.ended(task)) - micros(lanes[task]));
    }
    before = 0;
    for (int task = 0; task < tasks.size(); task++) {
      out.signed(micros(tasks.offered(task)) - before);
      before = micros(tasks.offered(task));
    }
    for (int task = 0; task < tasks.size(); task++) {
      out.number(tasks.worker(task) + 1L);
    }
    for (int task = 0; task < tasks.size(); task++) {
      out.number(tasks.attempts(task));
    }
    for (int task = 0; task < tasks.size(); task++) {
      if (tasks.attempts(task) > 1) {
        out.number(micros(tasks.running(task)));
        out.number(micros(tasks.queued(task)));
      }
    }
  }

  private void outcomes() {
    for (int task = 0; task < tasks.size(); task++) {
      out.number(tasks.reused(task) ? REUSED : code(tasks.state(task)));
    }
    int textLeft = MOST_FAILURE_TEXT;
    for (int task = 0; task < tasks.size(); task++) {
      if (tasks.failed(task)) {
        out.number(tasks.cause(task) + 1L);
        String message = textLeft > 0 ? ownMessage(task) : "";
        String about = textLeft > 0 ? DisplayText.line(tasks.about(task), LONGEST_TEXT) : "";
        out.text(message);
        out.text(about);
        textLeft -= message.length() + about.length();
      }
    }
    inputs(textLeft);
    for (int task = 0; task < tasks.size(); task++) {
      if (tasks.state(task) == TaskState.SKIPPED) {
        out.number(tasks.blamed(task) + 1L);
      }
    }
  }

  /**
   * Writes what retried and long tasks were called with, each after its distance to the one before.
   */
  private void inputs(int room) {
    int left = room;
    int before = 0;
    for (int task = 0; task < tasks.size() && left > 0; task++) {
      if (!tasks.failed(task) && run.tellsInputs(task)) {
        String about = DisplayText.line(tasks.about(task), LONGEST_TEXT);
        if (!about.isEmpty()) {
          out.number(task - before + 1L);
          out.text(about);
          before = task;
          left -= about.length();
        }
      }
    }
    out.number(0);
  }

  /** The number that {@code data.js} knows a state by. */
  private static int code(TaskState state) {
    return switch (state) {
      case SUCCEEDED -> 0;
      case FAILED -> 1;
      case TIMED_OUT -> 2;
      case CANCELLED -> 3;
      case SKIPPED -> 4;
    };
  }

  /** Empty if it is that of its cause. */
  private String ownMessage(int task) {
    String message = tasks.message(task);
    int cause = tasks.cause(task);
    if (message == null || (cause >= 0 && message.equals(run.causes().get(cause).message()))) {
      return "";
    }
    return DisplayText.line(message, LONGEST_TEXT);
  }

  /** Ranges of parents; the first of each by its distance to the end of the one before it. */
  private void lineage() {
    int[] runs = new int[1];
    for (int task = 0; task < tasks.size(); task++) {
      runs[0] = 0;
      tasks.forEachParentRange(task, (first, count) -> runs[0]++);
      out.number(runs[0]);
    }
    int[] next = new int[1];
    for (int task = 0; task < tasks.size(); task++) {
      tasks.forEachParentRange(
          task,
          (first, count) -> {
            out.signed(first - (long) next[0]);
            out.number(count - 1L);
            next[0] = first + count;
          });
    }
  }

  /** Only those that the place of the task does not tell. */
  private void ids() {
    BitSet told = new BitSet();
    for (int task = 0; task < tasks.size(); task++) {
      told.set(task, !tasks.plainId(task));
    }
    out.number(told.cardinality());
    int before = 0;
    for (int task = told.nextSetBit(0); task >= 0; task = told.nextSetBit(task + 1)) {
      out.number(task - (long) before);
      before = task;
    }
    for (int task = told.nextSetBit(0); task >= 0; task = told.nextSetBit(task + 1)) {
      out.text(tasks.id(task));
    }
  }

  private void values() {
    List<PageValues.StepValues> steps = PageValues.of(run);
    out.number(steps.size());
    for (PageValues.StepValues step : steps) {
      out.number(step.firstTask());
      out.number(step.values().size());
      for (String value : step.values()) {
        out.text(value);
      }
    }
  }

  private static long micros(long nanos) {
    return Math.max(0, nanos) / 1000;
  }
}
