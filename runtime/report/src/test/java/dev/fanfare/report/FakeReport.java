package dev.fanfare.report;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.RunSummary;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskCounts;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.WorkerRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The report of a {@link FakeRun}. */
record FakeReport(
    String runId,
    Plan<?> plan,
    Map<String, Object> params,
    Instant startedAt,
    RunState state,
    @Nullable String why,
    Duration length,
    List<? extends TaskRecord> records,
    List<StepRecord> steps,
    List<WorkerRecord> workers)
    implements RunReport {

  @Override
  public long seed() {
    return 42;
  }

  @Override
  public int workerCount() {
    return workers.size();
  }

  @Override
  public Optional<String> reason() {
    return Optional.ofNullable(why);
  }

  @Override
  public <T> T result(Class<T> type) {
    throw new UnsupportedOperationException("no report file asks for results");
  }

  @Override
  public <T> List<T> results(String step, Class<T> type) {
    throw new UnsupportedOperationException("no report file asks for results");
  }

  @Override
  public List<TaskRecord> tasks() {
    return List.copyOf(records);
  }

  @Override
  public TaskRecord task(String id) {
    return tasks().stream().filter(task -> task.id().equals(id)).findFirst().orElseThrow();
  }

  @Override
  public RunSummary summary() {
    return new RunSummary(
        steps.stream().map(StepRecord::counts).reduce(TaskCounts.NONE, TaskCounts::plus), length);
  }

  @Override
  public String digest() {
    return "3b9c".repeat(16);
  }

  @Override
  public String digest(TaskRecord task) {
    return "00".repeat(32);
  }

  @Override
  public RunReport orThrow() {
    return this;
  }
}
