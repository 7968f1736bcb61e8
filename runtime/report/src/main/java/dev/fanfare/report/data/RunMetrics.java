package dev.fanfare.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A run in numbers beyond its counts.
 *
 * @param steps of every step, in the order of {@link RunData#steps}
 * @param phases of every order that was reached, ascending
 */
public record RunMetrics(List<StepMetrics> steps, List<PhaseMetrics> phases) {

  /** Copies the lists. */
  public RunMetrics {
    steps = List.copyOf(steps);
    phases = List.copyOf(phases);
  }

  static RunMetrics of(int workers, List<StepData> steps, TaskTable tasks) {
    TreeMap<Integer, List<Integer>> members = new TreeMap<>();
    for (int step = 0; step < steps.size(); step++) {
      if (steps.get(step).reached()) {
        members.computeIfAbsent(steps.get(step).order(), order -> new ArrayList<>()).add(step);
      }
    }
    return new RunMetrics(
        steps.stream().map(step -> StepMetrics.of(step, tasks, workers)).toList(),
        members.entrySet().stream()
            .map(e -> PhaseMetrics.of(e.getKey(), e.getValue(), steps, tasks, workers))
            .toList());
  }
}
