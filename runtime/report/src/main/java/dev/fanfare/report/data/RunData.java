package dev.fanfare.report.data;

import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskCounts;
import java.nio.file.Path;
import java.time.Duration;
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
    return of(report, Duration.ZERO);
  }

  /**
   * Reads a report, as {@link #of(RunReport)} does.
   *
   * @param report a run that has ended in this process
   * @param cpu the processor time that the process took while the run lasted, on all processors
   *     together; zero if it was not measured
   */
  public static RunData of(RunReport report, Duration cpu) {
    return new ReportReader(report, cpu).read();
  }

  /**
   * Returns a run with its metrics, which are computed here: one pass over the tasks, and a sort of
   * the times of each step.
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

  /** Returns a phase as people call it: the names of its steps. */
  public String name(PhaseMetrics phase) {
    return phase.steps().stream()
        .map(step -> steps.get(step).name())
        .collect(Collectors.joining(" + "));
  }

  /**
   * Returns whether a file tells what the task was called with: where it failed, was retried, or is
   * among the longest.
   *
   * @param task the task's index
   */
  public boolean tellsInputs(int task) {
    return tasks.failed(task) || tasks.attempts(task) > 1 || metrics.stragglers().contains(task);
  }

  /**
   * Returns what the task was called with, as {@link TaskTable#about}; empty where {@link
   * #tellsInputs} is false.
   *
   * @param task the task's index
   */
  public String about(int task) {
    return tellsInputs(task) ? tasks.about(task) : "";
  }

  /** Returns the name of a worker: its label, or {@code worker 7}. */
  public String workerName(int worker) {
    return workers.stream()
        .filter(w -> w.id() == worker)
        .findFirst()
        .map(WorkerData::name)
        .orElse("worker " + worker);
  }

  /** Returns the run's tasks by how they ended. */
  public TaskCounts counts() {
    return steps.stream().map(StepData::counts).reduce(TaskCounts.NONE, TaskCounts::plus);
  }
}
