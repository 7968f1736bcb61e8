package dev.fanfare.report.data;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.SecretMask;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskCounts;
import dev.fanfare.runtime.result.TaskRange;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.WorkerRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a {@link RunReport} into a {@link RunData}. */
final class ReportReader {

  /**
   * The most ranges of parents that are read of tasks that have many: a step that takes the
   * scattered members of a group beside an element has as many as both multiplied.
   */
  private static final long MOST_PARENT_RANGES = 5_000_000;

  private static final int FEW_PARENTS = 16;
  private static final int FEW_VALUES = 16;
  private static final long DIGEST_MILLIS = 3_000;

  /** JSON in the place of a value whose own code does not return. */
  private static final String UNREADABLE = "\"(has no text: its own code did not return)\"";

  private static final String SECRET = '"' + SecretMask.MASK + '"';

  private final RunReport report;
  private final Plan<?> plan;
  private final Duration cpu;
  private final SecretMask mask;
  private final BoundedCalls calls = new BoundedCalls();
  private final FailureGrouping causes = new FailureGrouping();
  private final Map<String, Yield> yields = new HashMap<>();
  private long parentRangesRead;

  ReportReader(RunReport report, Duration cpu) {
    this.report = report;
    this.cpu = cpu;
    plan = report.plan();
    mask = SecretMask.of(plan, report.params());
    for (StepPlan<?> step : plan.steps()) {
      yields.put(step.name(), step.yields());
    }
  }

  RunData read() {
    List<StepRecord> records = report.steps();
    List<TaskRecord> tasks = report.tasks();
    List<String> names = new ArrayList<>();
    for (StepRecord step : records) {
      names.add(step.name());
    }
    TaskTableBuilder table = readTasks(tasks, names);
    return RunData.of(
        info(),
        RunEnvironment.current(),
        params(),
        PlanReader.limits(report),
        steps(records, table),
        workers(),
        causes.causes(),
        table.build(inputs(tasks)::of, values(tasks)::of));
  }

  private BoundedTexts<String> inputs(List<TaskRecord> tasks) {
    return new BoundedTexts<>(
        calls,
        tasks.size(),
        task -> !isPlain(tasks.get(task).inputs()),
        task -> tasks.get(task).failure().isPresent() || tasks.get(task).attempts() > 1,
        task -> inputs(tasks.get(task)),
        String::length,
        task -> "[" + UNREADABLE + "]");
  }

  private BoundedTexts<String> values(List<TaskRecord> tasks) {
    return new BoundedTexts<>(
        calls,
        tasks.size(),
        task -> yieldsValue(tasks.get(task)) && !isPlain(tasks.get(task).values()),
        task -> true,
        task -> value(tasks.get(task)),
        String::length,
        task -> UNREADABLE);
  }

  private boolean yieldsValue(TaskRecord task) {
    return task.state() == TaskState.SUCCEEDED
        && yields.getOrDefault(task.step(), Yield.VALUE) != Yield.NOTHING;
  }

  /** Long lists are taken for what may call a user's code. */
  private static boolean isPlain(List<Object> values) {
    return values.size() <= FEW_VALUES && values.stream().allMatch(ValueJson::isPlain);
  }

  private @Nullable String inputs(TaskRecord task) {
    List<Object> inputs = task.inputs();
    return inputs.isEmpty() ? null : ValueJson.of(inputs, mask);
  }

  private @Nullable String value(TaskRecord task) {
    if (task.state() != TaskState.SUCCEEDED) {
      return null;
    }
    List<Object> values = task.values();
    return switch (yields.getOrDefault(task.step(), Yield.VALUE)) {
      case NOTHING -> null;
      case VALUE, NULLABLE, OPTIONAL, OUTCOME ->
          values.isEmpty() ? null : ValueJson.of(values.get(0), mask);
      case ITERABLE, ITERATOR, STREAM, ARRAY -> ValueJson.of(values, mask);
    };
  }

  private RunInfo info() {
    return new RunInfo(
        report.runId(),
        plan.name(),
        plan.botClass().getName(),
        report.state(),
        report.reason().map(mask::hide).orElse(null),
        report.startedAt(),
        report.duration().toNanos(),
        report.seed(),
        report.workerCount(),
        plan.threads(),
        plan.retries(),
        plan.failFast(),
        plan.timeout().map(Duration::toNanos).orElse(0L),
        plan.tags(),
        digest(),
        cpu.toNanos());
  }

  /**
   * Reads the digest, for which every value is asked for its parts. The time it may take grows with
   * what there may be to read: at 100 MB a second even a slow machine is through.
   *
   * @return null if a value's own code does not return, or throws an error
   */
  private @Nullable String digest() {
    Runtime runtime = Runtime.getRuntime();
    long usedMegabytes = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    String digest = calls.call(report::digest, "", DIGEST_MILLIS + usedMegabytes * 10);
    return digest.isEmpty() ? null : digest;
  }

  private Map<String, String> params() {
    Map<String, String> params = new LinkedHashMap<>();
    Set<String> secrets =
        plan.params().stream()
            .filter(ParamPlan::secret)
            .map(ParamPlan::name)
            .collect(Collectors.toSet());
    report
        .params()
        .forEach((name, value) -> params.put(name, secrets.contains(name) ? SECRET : json(value)));
    return params;
  }

  private String json(@Nullable Object value) {
    return ValueJson.isPlain(value)
        ? ValueJson.of(value, mask)
        : calls.call(() -> ValueJson.of(value, mask), UNREADABLE);
  }

  private List<StepData> steps(List<StepRecord> records, TaskTableBuilder table) {
    List<StepData> steps = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < records.size(); i++) {
      StepRecord step = records.get(i);
      steps.add(
          new StepData(
              step.name(),
              step.phase(),
              step.order(),
              step.state(),
              counts(step.counts(), table.reusedAmong(first, step.counts().total())),
              step.started().toNanos(),
              step.ended().toNanos(),
              first,
              PlanReader.shape(plan, plan.steps().get(i))));
      first += step.counts().total();
    }
    return steps;
  }

  private static TaskCounts counts(TaskCounts counts, int reused) {
    return new TaskCounts(
        counts.total(),
        counts.succeeded(),
        counts.afterRetry(),
        counts.failed(),
        counts.timedOut(),
        counts.cancelled(),
        counts.skipped(),
        reused);
  }

  private List<Boolean> calledOnce() {
    List<Boolean> calledOnce = new ArrayList<>();
    for (StepPlan<?> step : plan.steps()) {
      calledOnce.add(step.calledOnce());
    }
    return calledOnce;
  }

  private List<WorkerData> workers() {
    List<WorkerData> workers = new ArrayList<>();
    for (WorkerRecord worker : report.workers()) {
      workers.add(
          new WorkerData(
              worker.id(),
              worker.state(),
              worker.succeeded(),
              worker.failed(),
              worker.busy().toNanos(),
              worker.label().map(mask::hide).orElse("")));
    }
    return workers;
  }

  private TaskTableBuilder readTasks(List<TaskRecord> tasks, List<String> names) {
    TaskTableBuilder table = new TaskTableBuilder(names, calledOnce(), tasks.size());
    BoundedTexts<FailureText> failures = failures(tasks);
    int step = 0;
    for (TaskRecord task : tasks) {
      while (!names.get(step).equals(task.step())) {
        if (++step == names.size()) {
          throw new FanfareException(
              "the report of run " + report.runId() + " has task " + task.id() + " out of order");
        }
      }
      readTask(task, step, table, failures);
    }
    table.renumberCauses(causes.ranks());
    return table;
  }

  private BoundedTexts<FailureText> failures(List<TaskRecord> tasks) {
    return new BoundedTexts<>(
        calls,
        tasks.size(),
        task -> tasks.get(task).failure().filter(f -> !FailureText.isPlain(f)).isPresent(),
        task -> true,
        task -> tasks.get(task).failureText().map(t -> FailureTrace.masked(t, mask)).orElse(null),
        text -> text.message().length(),
        task -> new FailureText(tasks.get(task).failure().orElseThrow().getClass().getName(), ""));
  }

  private void readTask(
      TaskRecord task, int step, TaskTableBuilder table, BoundedTexts<FailureText> failures) {
    int index = table.add(step, mask.hide(task.id()), task.state());
    if (task.reused()) {
      table.reused();
      table.ran(0, -1);
    } else {
      table.ran(task.attempts(), task.worker());
    }
    table.at(task.offered().toNanos(), task.started().toNanos(), task.ended().toNanos());
    table.took(task.queued().toNanos(), task.running().toNanos());
    FailureText text = failures.of(index);
    if (text != null) {
      Throwable failure = task.failure().orElseThrow();
      table.failed(causes.add(task.id(), index, text, () -> trace(failure)), text.message());
    }
    if (task.skippedBecauseOf().isPresent()) {
      table.blame(mask.hide(task.skippedBecauseOf().get()));
    }
    readParents(task.parentRanges(), table);
  }

  private String trace(Throwable failure) {
    return calls.call(() -> FailureTrace.of(failure, mask), "");
  }

  private void readParents(List<TaskRange> parents, TaskTableBuilder table) {
    if (parents.size() > FEW_PARENTS) {
      parentRangesRead += parents.size();
      if (parentRangesRead > MOST_PARENT_RANGES) {
        return;
      }
    }
    for (TaskRange range : parents) {
      table.parents(range.step(), range.first(), range.count());
    }
  }
}
