package dev.fanfare.testkit;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.RunSummary;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.WorkerRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A report that also finds a task by its element, as faults do.
 *
 * @param report the result of the run
 * @param ids the ids of its tasks, by the names that their elements give them
 */
record NamedReport(RunReport report, Map<String, Set<String>> ids) implements RunReport {

  @Override
  public TaskRecord task(String id) {
    Set<String> meant = ids.getOrDefault(id, Set.of());
    boolean known = tasks().stream().anyMatch(task -> task.id().equals(id));
    if (known || meant.isEmpty()) {
      return report.task(id);
    }
    if (meant.size() > 1) {
      throw new FanfareException(id + " is more than one task: take the id of one of " + meant);
    }
    return report.task(meant.iterator().next());
  }

  @Override
  public String runId() {
    return report.runId();
  }

  @Override
  public Plan<?> plan() {
    return report.plan();
  }

  @Override
  public Map<String, Object> params() {
    return report.params();
  }

  @Override
  public long seed() {
    return report.seed();
  }

  @Override
  public int workerCount() {
    return report.workerCount();
  }

  @Override
  public Instant startedAt() {
    return report.startedAt();
  }

  @Override
  public RunState state() {
    return report.state();
  }

  @Override
  public Optional<String> reason() {
    return report.reason();
  }

  @Override
  public <T> T result(Class<T> type) {
    return report.result(type);
  }

  @Override
  public <T> List<T> results(String step, Class<T> type) {
    return report.results(step, type);
  }

  @Override
  public List<TaskRecord> tasks() {
    return report.tasks();
  }

  @Override
  public List<StepRecord> steps() {
    return report.steps();
  }

  @Override
  public List<WorkerRecord> workers() {
    return report.workers();
  }

  @Override
  public RunSummary summary() {
    return report.summary();
  }

  @Override
  public String digest() {
    return report.digest();
  }

  @Override
  public String digest(TaskRecord task) {
    return report.digest(task);
  }

  @Override
  public RunReport orThrow() {
    report.orThrow();
    return this;
  }
}
