package dev.fanfare.runtime.internal.record;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.LimitRecord;
import dev.fanfare.runtime.result.RunFailedException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.RunSummary;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskCounts;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.WorkerRecord;
import dev.fanfare.text.NearMiss;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report of a run, read from its tables. */
public final class RecordedReport implements RunReport {

  private static final int MOST_SUPPRESSED = 9;
  private static final int MOST_CANDIDATES = 1000;

  private final RunSpec spec;
  private final Instant startedAt;
  private final RunVerdict verdict;
  private final List<StepTable> tables;
  private final List<StepRecord> steps;
  private final List<WorkerRecord> workers;
  private final List<LimitRecord> limits;
  private final RunSummary summary;
  private final TypedResults results;
  private final RunDigests digests;

  /**
   * A report.
   *
   * @param spec what was run
   * @param startedAt when it started
   * @param duration how long it took
   * @param verdict how it ended
   * @param tables the tasks of the steps that were reached, in plan order
   * @param steps all steps, in plan order
   * @param workers its workers
   * @param limits its limits that were refused
   */
  public RecordedReport(
      RunSpec spec,
      Instant startedAt,
      Duration duration,
      RunVerdict verdict,
      List<StepTable> tables,
      List<StepRecord> steps,
      List<WorkerRecord> workers,
      List<LimitRecord> limits) {
    this.spec = spec;
    this.startedAt = startedAt;
    this.verdict = verdict;
    this.tables = List.copyOf(tables);
    this.steps = List.copyOf(steps);
    this.workers = List.copyOf(workers);
    this.limits = List.copyOf(limits);
    TaskCounts counts =
        steps.stream().map(StepRecord::counts).reduce(TaskCounts.NONE, TaskCounts::plus);
    summary = new RunSummary(counts, duration);
    results = new TypedResults(spec.plan(), this.tables);
    digests = new RunDigests(this.tables);
  }

  @Override
  public String runId() {
    return spec.runId();
  }

  @Override
  public Plan<?> plan() {
    return spec.plan();
  }

  @Override
  public Map<String, Object> params() {
    return spec.params().values();
  }

  @Override
  public long seed() {
    return spec.seed();
  }

  @Override
  public int workerCount() {
    return spec.workers();
  }

  @Override
  public Instant startedAt() {
    return startedAt;
  }

  @Override
  public RunState state() {
    return verdict.state();
  }

  @Override
  public Optional<String> reason() {
    return Optional.ofNullable(verdict.reason());
  }

  @Override
  public <T> T result(Class<T> type) {
    return results.one(type);
  }

  @Override
  public <T> List<T> results(String step, Class<T> type) {
    return results.all(step, type);
  }

  @Override
  public List<TaskRecord> tasks() {
    return new TaskList(tables);
  }

  @Override
  public TaskRecord task(String id) {
    for (StepTable table : tables) {
      int task = table.ids().find(id);
      if (task >= 0 && task < table.size()) {
        return new TaskView(table, task);
      }
    }
    throw noTask(id);
  }

  private FanfareException noTask(String id) {
    int bracket = id.indexOf('[');
    String step = bracket < 0 ? id : id.substring(0, bracket);
    List<String> names = tables.stream().map(table -> table.plan().name()).toList();
    int at = names.indexOf(step);
    return new FanfareException(
        at < 0
            ? "there is no task '%s': no step '%s' was reached%s"
                .formatted(id, step, meant(step, names))
            : "there is no task '%s'; %s".formatted(id, has(tables.get(at), id)));
  }

  private static String has(StepTable table, String wanted) {
    List<String> ids = new ArrayList<>();
    for (int task = 0; task < Math.min(table.size(), MOST_CANDIDATES); task++) {
      ids.add(table.ids().id(task));
    }
    return switch (table.size()) {
      case 0 -> "'%s' has none".formatted(table.plan());
      case 1 -> "'%s' has only %s".formatted(table.plan(), ids.get(0));
      default ->
          "'%s' has %s, %s to %s%s"
              .formatted(
                  table.plan(),
                  table.size(),
                  ids.get(0),
                  table.ids().id(table.size() - 1),
                  meant(wanted, ids));
    };
  }

  static String meant(String written, List<String> candidates) {
    return NearMiss.of(written, candidates)
        .map(near -> "; did you mean '" + near + "'?")
        .orElse("");
  }

  @Override
  public List<StepRecord> steps() {
    return steps;
  }

  @Override
  public List<LimitRecord> limits() {
    return limits;
  }

  @Override
  public List<WorkerRecord> workers() {
    return workers;
  }

  @Override
  public RunSummary summary() {
    return summary;
  }

  @Override
  public String digest() {
    return digests.all();
  }

  @Override
  public String digest(TaskRecord task) {
    if (task instanceof TaskView view && tables.contains(view.table())) {
      return digests.of(view.table(), view.task());
    }
    throw new FanfareException("task " + task.id() + " is not of run " + runId());
  }

  @Override
  public RunReport orThrow() {
    if (state() == RunState.SUCCEEDED) {
      return this;
    }
    List<TaskView> failed = failed();
    RunFailedException failure = new RunFailedException(message(failed), this);
    Throwable cause = verdict.cause();
    for (TaskView task : failed) {
      Throwable thrown = task.failure().orElse(null);
      if (cause == null) {
        cause = thrown;
      } else if (thrown != null && thrown != cause) {
        failure.addSuppressed(thrown);
      }
    }
    if (cause != null) {
      failure.initCause(cause);
    }
    throw failure;
  }

  private String message(List<TaskView> failed) {
    String message = "run %s of '%s' ended as %s".formatted(runId(), plan(), state());
    if (verdict.reason() != null) {
      message += ": " + verdict.reason();
    }
    if (failed.isEmpty()) {
      return message;
    }
    TaskView first = failed.get(0);
    int others = summary.failed() + summary.timedOut() - 1;
    return message
        + "; first failure: %s (%s)"
            .formatted(first.id(), first.failure().map(FailureText::reason).orElse("no reason"))
        + (others == 0 ? "" : ", and " + others + " more");
  }

  /** The first tasks that failed or timed out, in task order. */
  private List<TaskView> failed() {
    List<TaskView> failed = new ArrayList<>();
    for (StepTable table : tables) {
      if (table.count(TaskState.FAILED) + table.count(TaskState.TIMED_OUT) > 0) {
        for (int task = 0; task < table.size() && failed.size() <= MOST_SUPPRESSED; task++) {
          if (table.failure(task) != null) {
            failed.add(new TaskView(table, task));
          }
        }
      }
    }
    return failed;
  }
}
