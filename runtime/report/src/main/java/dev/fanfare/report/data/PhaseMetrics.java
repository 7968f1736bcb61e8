package dev.fanfare.report.data;

import java.util.Arrays;
import java.util.List;

/**
 * A phase in numbers: the steps of one order, which ran side by side. Times are nanoseconds.
 *
 * @param order its order
 * @param steps its steps' indices in {@link RunData#steps}
 * @param started when it began, from the run's start
 * @param ended when its last task ended, from the run's start
 * @param work the running time of its tasks, all together
 * @param longest the longest that a single task kept it: its attempts and the rests between them
 * @param longestTask the index of that task, or -1 if none was called
 * @param lowerBound no number of better orders makes it shorter with these workers: the greater of
 *     {@code work / workers} and {@code longest}
 * @param barrierWait how long a worker waited, in the mean, for the phase's end after its own last
 *     task in it; the whole phase for a worker that had none
 * @param halfIdle when half of the workers that had a task in it had ended their last, from the
 *     run's start
 * @param busy the share of the workers' time that its tasks took, 0.0 to 1.0
 */
public record PhaseMetrics(
    int order,
    List<Integer> steps,
    long started,
    long ended,
    long work,
    long longest,
    int longestTask,
    long lowerBound,
    long barrierWait,
    long halfIdle,
    double busy) {

  /** Copies the steps. */
  public PhaseMetrics {
    steps = List.copyOf(steps);
  }

  /** Returns the time from its begin to its end. */
  public long wall() {
    return Math.max(0, ended - started);
  }

  static PhaseMetrics of(
      int order, List<Integer> members, List<StepData> all, TaskTable tasks, int workers) {
    List<StepData> steps = members.stream().map(all::get).toList();
    long started = steps.stream().mapToLong(StepData::started).min().orElse(0);
    long ended = steps.stream().mapToLong(StepData::ended).max().orElse(started);
    long[] idle = new long[workers];
    Arrays.fill(idle, started);
    long work = 0;
    int longest = -1;
    for (StepData step : steps) {
      for (int task = step.firstTask(); task < step.endTask(); task++) {
        if (tasks.attempts(task) > 0) {
          work += tasks.running(task);
          longest = longest < 0 || kept(tasks, task) > kept(tasks, longest) ? task : longest;
          markBusy(idle, tasks, task);
        }
      }
    }
    Arrays.sort(idle);
    long kept = longest < 0 ? 0 : kept(tasks, longest);
    return new PhaseMetrics(
        order,
        members,
        started,
        ended,
        work,
        kept,
        longest,
        Math.max(work / workers, kept),
        Arrays.stream(idle).map(since -> Math.max(0, ended - since) / workers).sum(),
        halfIdle(idle, started),
        StepMetrics.share((double) work, (double) (ended - started) * workers));
  }

  /** Workers that had no task in it do not count. */
  private static long halfIdle(long[] sortedIdle, long started) {
    long[] used = Arrays.stream(sortedIdle).filter(since -> since > started).toArray();
    return used.length == 0 ? started : used[(used.length - 1) / 2];
  }

  private static long kept(TaskTable tasks, int task) {
    return tasks.running(task) + tasks.backoff(task);
  }

  /** Notes that a task's worker had something to do until its end. */
  private static void markBusy(long[] idle, TaskTable tasks, int task) {
    int worker = tasks.worker(task);
    if (worker >= 0 && worker < idle.length) {
      idle[worker] = Math.max(idle[worker], tasks.ended(task));
    }
  }
}
