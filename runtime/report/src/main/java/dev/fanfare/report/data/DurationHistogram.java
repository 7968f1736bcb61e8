package dev.fanfare.report.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The spread of the running times of a step's called tasks: in bins of the same width on a
 * logarithmic scale; in the middle if they are all the same.
 *
 * @param shortest the shortest, in nanoseconds, at least 1
 * @param longest the longest, in nanoseconds
 * @param counts how many tasks are in each bin
 */
public record DurationHistogram(long shortest, long longest, List<Integer> counts) {

  /** Copies the counts. */
  public DurationHistogram {
    counts = List.copyOf(counts);
  }

  /**
   * Counts a step's tasks.
   *
   * @param tasks the run's tasks
   * @param step the step
   * @param bins how many, 1 or more
   */
  public static DurationHistogram of(TaskTable tasks, StepData step, int bins) {
    long shortest = Long.MAX_VALUE;
    long longest = 1;
    for (int task = step.firstTask(); task < step.endTask(); task++) {
      if (tasks.attempts(task) > 0) {
        shortest = Math.min(shortest, Math.max(1, tasks.running(task)));
        longest = Math.max(longest, tasks.running(task));
      }
    }
    shortest = Math.min(shortest, longest);
    List<Integer> counts = new ArrayList<>(Collections.nCopies(bins, 0));
    double decades = Math.log((double) longest / shortest);
    double scale = decades == 0 ? 0 : bins / decades;
    double offset = decades == 0 ? bins / 2 : 0;
    for (int task = step.firstTask(); task < step.endTask(); task++) {
      if (tasks.attempts(task) > 0) {
        double place =
            Math.log((double) Math.max(1, tasks.running(task)) / shortest) * scale + offset;
        int bin = (int) Math.min(bins - 1, place);
        counts.set(bin, counts.get(bin) + 1);
      }
    }
    return new DurationHistogram(shortest, longest, counts);
  }

  /** Returns the count of the fullest bin. */
  public int most() {
    return Collections.max(counts);
  }

  /** Returns where a bin begins, in nanoseconds. */
  public long from(int bin) {
    double ratio = (double) longest / shortest;
    return Math.round(shortest * Math.pow(ratio, (double) bin / counts.size()));
  }
}
