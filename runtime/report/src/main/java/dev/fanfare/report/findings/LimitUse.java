package dev.fanfare.report.findings;

import dev.fanfare.report.data.LimitData;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.data.TaskTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The use of a limit while tasks of its steps waited: from the begin of each step until the last of
 * its tasks started. Times are nanoseconds.
 *
 * @param limit the limit
 * @param steps its steps that had tasks
 * @param time how long tasks waited, all steps together
 * @param work what ran meanwhile
 * @param attempts how many attempts its steps made at all
 */
record LimitUse(LimitData limit, List<Integer> steps, long time, long work, long attempts) {

  static LimitUse of(RunData run, LimitData limit) {
    List<Integer> steps =
        IntStream.range(0, run.steps().size())
            .filter(step -> isOf(limit, run, step))
            .filter(step -> run.metrics().steps().get(step).called() > 0)
            .boxed()
            .toList();
    long time = 0;
    long work = 0;
    long attempts = 0;
    for (int index : steps) {
      StepData step = run.steps().get(index);
      long lastStart = lastStart(run.tasks(), step);
      time += lastStart - step.started();
      work += workUntil(lastStart, run.tasks(), step);
      StepMetrics metrics = run.metrics().steps().get(index);
      attempts += metrics.called() + metrics.retries();
    }
    return new LimitUse(limit, steps, time, work, attempts);
  }

  /** Returns whether a step's tasks share a limit. */
  static boolean isOf(LimitData limit, RunData run, int step) {
    return limit.name().equals(run.steps().get(step).shape().limit());
  }

  private static long lastStart(TaskTable tasks, StepData step) {
    long last = step.started();
    for (int task = step.firstTask(); task < step.endTask(); task++) {
      if (tasks.attempts(task) > 0) {
        last = Math.max(last, tasks.started(task));
      }
    }
    return last;
  }

  private static long workUntil(long end, TaskTable tasks, StepData step) {
    long work = 0;
    for (int task = step.firstTask(); task < step.endTask(); task++) {
      if (tasks.attempts(task) > 0) {
        work += Math.min(tasks.running(task), end - tasks.started(task));
      }
    }
    return work;
  }

  /** The share of what the limit lets through, by number or by rate, whichever is greater. */
  double share() {
    return time <= 0 ? 0 : Math.max(concurrencyUsed(), rateUsed());
  }

  private double concurrencyUsed() {
    return limit.concurrency() == 0 ? 0 : (double) work / ((double) time * limit.concurrency());
  }

  /** The first permits are there at once. */
  private double rateUsed() {
    return limit.permits() == 0 || attempts <= limit.permits()
        ? 0
        : (double) (attempts - limit.permits()) / limit.permits() * limit.per() / time;
  }
}
