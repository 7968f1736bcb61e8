package dev.fanfare.report.data;

import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a run shows. Immutable and thread-safe; costs about 80 bytes a task, and does not hold
 * on to stack traces beyond the first of each cause.
 *
 * @param info the run itself
 * @param environment where it ran
 * @param params the bot's parameters: a JSON text by name
 * @param limits the limits that its steps share
 * @param steps its steps in plan order, also those that were not reached
 * @param workers its workers, those that were replaced included
 * @param causes its failures, put together by cause, the most frequent first
 * @param tasks its tasks by step and element
 * @param metrics what is computed from the tasks
 * @param origin the file it was read from, which may hold more values than were kept; or null
 */
public record RunData(
    RunInfo info,
    RunEnvironment environment,
    Map<String, String> params,
    List<LimitData> limits,
    List<StepData> steps,
    List<WorkerData> workers,
    List<FailureCause> causes,
    TaskTable tasks,
    RunMetrics metrics,
    @Nullable Path origin) {

  /** Copies the lists. */
  public RunData {
    limits = List.copyOf(limits);
    steps = List.copyOf(steps);
    workers = List.copyOf(workers);
    causes = List.copyOf(causes);
  }

  /**
   * Reads a report: one pass over its tasks. Their values are not copied, but rendered when a file
   * wants them.
   *
   * @param report a run that has ended in this process
   */
  public static RunData of(RunReport report) {
    return new ReportReader(report).read();
  }

  /**
   * A run with its metrics, which are computed here: one pass over the tasks, and a sort of the
   * times of each step.
   */
  public static RunData of(
      RunInfo info,
      RunEnvironment environment,
      Map<String, String> params,
      List<LimitData> limits,
      List<StepData> steps,
      List<WorkerData> workers,
      List<FailureCause> causes,
      TaskTable tasks) {
    RunMetrics metrics = RunMetrics.of(info.workers(), steps, tasks);
    return new RunData(
        info, environment, params, limits, steps, workers, causes, tasks, metrics, null);
  }

  /** This run as read from a file, or from none. */
  public RunData from(@Nullable Path file) {
    return new RunData(
        info, environment, params, limits, steps, workers, causes, tasks, metrics, file);
  }

  /** A phase as people call it: the names of its steps. */
  public String name(PhaseMetrics phase) {
    return phase.steps().stream()
        .map(step -> steps.get(step).name())
        .collect(Collectors.joining(" + "));
  }

  /** The run's tasks by how they ended. */
  public TaskCounts counts() {
    return steps.stream().map(StepData::counts).reduce(TaskCounts.NONE, TaskCounts::plus);
  }
}
