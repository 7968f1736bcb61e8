package dev.fanfare.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A run in numbers beyond its counts.
 *
 * @param steps of every step, in the order of {@link RunData#steps}
 * @param phases of every order that was reached, ascending
 * @param stragglers the tasks that took longest beyond their step's median, at most ten, the
 *     longest first
 */
public record RunMetrics(
    List<StepMetrics> steps, List<PhaseMetrics> phases, List<Integer> stragglers) {

  private static final int MOST_STRAGGLERS = 10;

  /** Copies the lists. */
  public RunMetrics {
    steps = List.copyOf(steps);
    phases = List.copyOf(phases);
    stragglers = List.copyOf(stragglers);
  }

  static RunMetrics of(int workers, List<StepData> steps, TaskTable tasks) {
    TreeMap<Integer, List<Integer>> members = new TreeMap<>();
    for (int step = 0; step < steps.size(); step++) {
      if (steps.get(step).reached()) {
        members.computeIfAbsent(steps.get(step).order(), order -> new ArrayList<>()).add(step);
      }
    }
    List<StepMetrics> metrics =
        steps.stream().map(step -> StepMetrics.of(step, tasks, workers)).toList();
    return new RunMetrics(
        metrics,
        members.entrySet().stream()
            .map(e -> PhaseMetrics.of(e.getKey(), e.getValue(), steps, tasks, workers))
            .toList(),
        TopTasks.of(
            tasks,
            MOST_STRAGGLERS,
            task -> tasks.running(task) - metrics.get(tasks.step(task)).p50()));
  }
}
