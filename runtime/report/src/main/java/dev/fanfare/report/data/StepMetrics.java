package dev.fanfare.report.data;

import java.util.Arrays;

/**
 * A step in numbers: over its called tasks, in nanoseconds. A task's running time is that of all
 * its attempts together.
 *
 * @param called how many tasks were called
 * @param p50 half of them ran no longer than this
 * @param p95 95 in 100 ran no longer
 * @param p99 99 in 100 ran no longer
 * @param max the longest ran this long
 * @param longestTask the index of that task, or -1 if none was called
 * @param work all of them together
 * @param queued how long they waited for a worker or a permit, all together
 * @param backoff how long they rested between attempts, all together
 * @param retries attempts after a task's first
 * @param busy the share of the workers' time that they took while the step ran, 0.0 to 1.0
 */
public record StepMetrics(
    int called,
    long p50,
    long p95,
    long p99,
    long max,
    int longestTask,
    long work,
    long queued,
    long backoff,
    long retries,
    double busy) {

  static StepMetrics of(StepData step, TaskTable tasks, int workers) {
    long[] times = new long[step.taskCount()];
    int called = 0;
    int longest = -1;
    long work = 0;
    long queued = 0;
    long backoff = 0;
    long retries = 0;
    for (int task = step.firstTask(); task < step.endTask(); task++) {
      if (tasks.attempts(task) == 0) {
        continue;
      }
      long running = tasks.running(task);
      times[called++] = running;
      longest = longest < 0 || running > tasks.running(longest) ? task : longest;
      work += running;
      queued += tasks.queued(task);
      backoff += tasks.backoff(task);
      retries += tasks.attempts(task) - 1;
    }
    Arrays.sort(times, 0, called);
    return new StepMetrics(
        called,
        percentile(times, called, 50),
        percentile(times, called, 95),
        percentile(times, called, 99),
        percentile(times, called, 100),
        longest,
        work,
        queued,
        backoff,
        retries,
        share((double) work, (double) step.wall() * workers));
  }

  /** The nearest-rank percentile: the smallest value that so many in 100 do not exceed. */
  private static long percentile(long[] sorted, int size, int percent) {
    return size == 0 ? 0 : sorted[(int) Math.max(0, Math.ceil(size * percent / 100.0) - 1)];
  }

  static double share(double part, double whole) {
    return whole <= 0 ? 0 : Math.max(0, Math.min(1, part / whole));
  }
}
