package dev.fanfare.report.data;

import dev.fanfare.runtime.result.TaskCounts;
import java.util.ArrayList;
import java.util.List;

/**
 * A run without its tasks: enough to list it, and to hold another against it. Immutable.
 *
 * @param info the run itself
 * @param steps its steps in plan order
 */
public record RunBrief(RunInfo info, List<StepBrief> steps) {

  /** Copies the steps. */
  public RunBrief {
    steps = List.copyOf(steps);
  }

  /**
   * A step in a few numbers, times in nanoseconds.
   *
   * @param name its name
   * @param wall from its phase's begin to its last task's end
   * @param p50 half of its tasks ran no longer
   * @param p95 95 in 100 of its tasks ran no longer
   * @param max its longest task
   * @param counts its tasks by how they ended
   */
  public record StepBrief(
      String name, long wall, long p50, long p95, long max, TaskCounts counts) {}

  /** Returns the brief of a run. */
  public static RunBrief of(RunData run) {
    List<StepBrief> steps = new ArrayList<>();
    for (int i = 0; i < run.steps().size(); i++) {
      StepData step = run.steps().get(i);
      StepMetrics metrics = run.metrics().steps().get(i);
      steps.add(
          new StepBrief(
              step.name(),
              step.wall(),
              metrics.p50(),
              metrics.p95(),
              metrics.max(),
              step.counts()));
    }
    return new RunBrief(run.info(), steps);
  }

  /** Returns the run's tasks by how they ended. */
  public TaskCounts counts() {
    return steps.stream().map(StepBrief::counts).reduce(TaskCounts.NONE, TaskCounts::plus);
  }
}
