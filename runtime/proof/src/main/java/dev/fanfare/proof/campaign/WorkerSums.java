package dev.fanfare.proof.campaign;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.WorkerRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the counts of the workers, in the report and in the last progress, with the tasks: each
 * attempt is counted once, by the worker that made it.
 *
 * <p>An attempt of a cancelled task may have been closed, or its success may not have counted, so
 * that such a task leaves one attempt open either way.
 */
final class WorkerSums {

  private final RunReport report;
  private final List<String> disagreements = new ArrayList<>();

  private WorkerSums(RunReport report) {
    this.report = report;
  }

  /** What does not agree, one sentence each; none if all is well. */
  static List<String> of(RunReport report, Progress last) {
    WorkerSums sums = new WorkerSums(report);
    sums.compare("report", report.workers());
    sums.compare("last progress", last.workers());
    sums.steps(last);
    return sums.disagreements;
  }

  private void compare(String where, List<WorkerRecord> workers) {
    long succeeded = 0;
    long failed = 0;
    long open = 0;
    Duration running = Duration.ZERO;
    for (TaskRecord task : report.tasks()) {
      running = running.plus(task.running());
      failed += task.refusals();
      if (task.attempts() == 0) {
        continue;
      }
      if (task.state() == TaskState.SUCCEEDED) {
        succeeded++;
        failed += task.attempts() - 1;
      } else if (task.state() == TaskState.CANCELLED) {
        open++;
        failed += task.attempts() - 1;
      } else {
        failed += task.attempts();
      }
    }
    within(
        where + ": attempts that succeeded",
        workers.stream().mapToLong(WorkerRecord::succeeded).sum(),
        succeeded,
        open);
    within(
        where + ": attempts that failed",
        workers.stream().mapToLong(WorkerRecord::failed).sum(),
        failed,
        open);
    Duration busy = workers.stream().map(WorkerRecord::busy).reduce(Duration.ZERO, Duration::plus);
    if (open == 0 && !busy.equals(running)) {
      disagreements.add(
          "%s: the workers were busy for %s, and the tasks ran for %s"
              .formatted(where, busy, running));
    }
  }

  private void within(String what, long counted, long least, long open) {
    if (counted < least || counted > least + open) {
      disagreements.add(
          "%s are %s by the workers' counts, and %s to %s by the tasks"
              .formatted(what, counted, least, least + open));
    }
  }

  private void steps(Progress last) {
    long done = last.steps().stream().mapToLong(Progress.Step::done).sum();
    if (done != report.tasks().size()) {
      disagreements.add(
          "last progress: %s tasks are done of %s".formatted(done, report.tasks().size()));
    }
  }
}
