package dev.fanfare.report;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskCounts;
import dev.fanfare.runtime.result.TaskRange;
import dev.fanfare.runtime.result.WorkerRecord;
import dev.fanfare.runtime.result.WorkerState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports of runs that never were: their tasks' times are given, and laid on workers the way
 * an engine would, first come, first served.
 */
public final class FakeRun {

  private final String bot;
  private final int workerCount;
  private final Map<Integer, List<StepPlan<Object>>> phases = new LinkedHashMap<>();
  private final List<StepRecord> steps = new ArrayList<>();
  private final List<FakeTask> tasks = new ArrayList<>();
  private final Map<String, Object> params = new LinkedHashMap<>();
  private final Map<Integer, String> labels = new HashMap<>();
  private final List<String> secrets = new ArrayList<>();
  private final Map<String, LimitPlan> limits = new LinkedHashMap<>();
  private final long[] free;
  private final long[] busy;
  private long phaseStart;
  private long end;
  private String runId = "7f3a91c0ffee";
  private Instant startedAt = Instant.parse("2026-11-20T06:00:00Z");
  private @Nullable RunState state;
  private @Nullable String reason;

  private FakeRun(String bot, int workers) {
    this.bot = bot;
    workerCount = workers;
    free = new long[workers];
    busy = new long[workers];
  }

  public static FakeRun of(String bot, int workers) {
    return new FakeRun(bot, workers);
  }

  public FakeRun id(String id) {
    runId = id;
    return this;
  }

  public FakeRun startedAt(Instant instant) {
    startedAt = instant;
    return this;
  }

  public FakeRun param(String name, Object value) {
    params.put(name, value);
    return this;
  }

  /** A parameter whose value no output may show. */
  public FakeRun secret(String name, Object value) {
    secrets.add(name);
    return param(name, value);
  }

  /** Names a worker that is no thread. */
  public FakeRun label(int worker, String label) {
    labels.put(worker, label);
    return this;
  }

  public FakeRun limit(LimitPlan limit) {
    limits.put(limit.name(), limit);
    return this;
  }

  public FakeRun ended(RunState how, String why) {
    state = how;
    reason = why;
    return this;
  }

  /** A step that is called once, in a phase of its own. */
  public FakeRun single(String name, FakeTask task, String... sources) {
    return step(name, 1, i -> task.id(name), sources);
  }

  /** A step in a phase of its own; with one task it is called once, else once per element. */
  public FakeRun step(String name, int count, IntFunction<FakeTask> task, String... sources) {
    return step(steps.size() + 1, name, count, task, sources);
  }

  /** A step in the phase of an order. */
  public FakeRun step(
      int order, String name, int count, IntFunction<FakeTask> task, String... sources) {
    StepPlan.Builder<Object> plan =
        StepPlan.of(name, (instance, call) -> null).yields(Yield.VALUE, TypeRef.of(String.class));
    if (sources.length > 0) {
      Source source = Source.of(sources);
      plan.input(count == 1 ? new Input.Gather(source, Input.Shape.LIST) : new Input.Each(source));
    } else if (count != 1) {
      plan.input(new Input.Given(List.of()));
    }
    return step(order, plan, count, task);
  }

  /** A step with a plan of its own. */
  public FakeRun step(
      int order, StepPlan.Builder<Object> builder, int count, IntFunction<FakeTask> task) {
    StepPlan<Object> plan = builder.build();
    if (!phases.containsKey(order)) {
      phaseStart = end;
    }
    phases.computeIfAbsent(order, absent -> new ArrayList<>()).add(plan);
    int slots = plan.limit().map(name -> limits.get(name).concurrency()).orElse(0);
    long[] slotFree = new long[slots == 0 ? workerCount : slots];
    List<FakeTask> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FakeTask one = task.apply(i);
      one.belongsTo(plan, plan.calledOnce() ? plan.name() : plan.name() + "[" + i + "]");
      place(one, slotFree);
      made.add(one);
    }
    long ended = made.stream().mapToLong(t -> t.ended).max().orElse(phaseStart);
    end = Math.max(end, ended);
    tasks.addAll(made);
    steps.add(
        new StepRecord(
            plan.name(),
            plan.phase(),
            order,
            counts(made).successRate() >= plan.minSuccess() ? RunState.SUCCEEDED : RunState.FAILED,
            counts(made),
            Duration.ofNanos(phaseStart),
            Duration.ofNanos(ended)));
    return this;
  }

  /** A step that the run did not reach. */
  public FakeRun unreached(String name, String... sources) {
    int order = steps.size() + 1;
    StepPlan<Object> plan =
        StepPlan.of(name, (instance, call) -> null)
            .input(new Input.Gather(Source.of(sources), Input.Shape.LIST))
            .build();
    phases.put(order, new ArrayList<>(List.of(plan)));
    steps.add(
        new StepRecord(
            name, name, order, RunState.SKIPPED, TaskCounts.NONE, Duration.ZERO, Duration.ZERO));
    return this;
  }

  /** Goes on for so many milliseconds after its last task. */
  public FakeRun padded(double millis) {
    end += (long) (millis * 1_000_000);
    return this;
  }

  private void place(FakeTask task, long[] slotFree) {
    task.offered = phaseStart;
    if (task.attempts == 0) {
      task.started = phaseStart;
      task.ended = phaseStart;
      return;
    }
    int worker = earliest(free);
    int slot = earliest(slotFree);
    long last = task.running / task.attempts;
    long first = task.attempts == 1 ? task.running : task.running - last;
    task.worker = worker;
    task.started = Math.max(phaseStart + task.notBefore, Math.max(free[worker], slotFree[slot]));
    task.queued = task.started - phaseStart;
    task.ended = task.started + first;
    occupy(worker, slotFree, slot, task.ended, first);
    if (task.attempts > 1) {
      placeLastAttempt(task, slotFree, slot, last);
    }
  }

  /** After its rests, on the worker that is free first. */
  private void placeLastAttempt(FakeTask task, long[] slotFree, int slot, long running) {
    long due = task.ended + task.backoff;
    task.worker = earliest(free);
    long begin = Math.max(due, free[task.worker]);
    task.queued += begin - due;
    task.ended = begin + running;
    occupy(task.worker, slotFree, slot, task.ended, running);
  }

  private void occupy(int worker, long[] slotFree, int slot, long until, long running) {
    free[worker] = until;
    slotFree[slot] = until;
    busy[worker] += running;
  }

  private static int earliest(long[] times) {
    int earliest = 0;
    for (int i = 1; i < times.length; i++) {
      earliest = times[i] < times[earliest] ? i : earliest;
    }
    return earliest;
  }

  private static TaskCounts counts(List<FakeTask> tasks) {
    int[] by = new int[TaskState.values().length];
    int afterRetry = 0;
    for (FakeTask task : tasks) {
      by[task.state.ordinal()]++;
      afterRetry += task.state == TaskState.SUCCEEDED && task.attempts > 1 ? 1 : 0;
    }
    return new TaskCounts(
        tasks.size(),
        by[TaskState.SUCCEEDED.ordinal()],
        afterRetry,
        by[TaskState.FAILED.ordinal()],
        by[TaskState.TIMED_OUT.ordinal()],
        by[TaskState.CANCELLED.ordinal()],
        by[TaskState.SKIPPED.ordinal()]);
  }

  public RunReport report() {
    Plan.Builder<Object> plan = Plan.of(bot, Object.class).workers(workerCount);
    limits.values().forEach(plan::limit);
    for (String secret : secrets) {
      plan.param(new ParamPlan(secret, TypeRef.of(String.class), null, "", true));
    }
    phases.forEach((order, members) -> addPhase(plan, order, members));
    List<WorkerRecord> workers = new ArrayList<>();
    for (int i = 0; i < workerCount; i++) {
      workers.add(
          new WorkerRecord(
              i,
              WorkerState.COMPLETED,
              0,
              0,
              Duration.ofNanos(busy[i]),
              Optional.empty(),
              Duration.ZERO,
              Optional.ofNullable(labels.get(i))));
    }
    Map<String, TaskRange> places = new HashMap<>();
    Map<String, Integer> next = new HashMap<>();
    for (FakeTask task : tasks) {
      int place = next.merge(task.step(), 1, Integer::sum) - 1;
      places.put(task.id(), new TaskRange(task.step(), place, 1));
    }
    tasks.forEach(task -> task.findParents(places));
    boolean succeeded = steps.stream().allMatch(s -> s.state() == RunState.SUCCEEDED);
    RunState how = state != null ? state : succeeded ? RunState.SUCCEEDED : RunState.FAILED;
    return new FakeReport(
        runId,
        plan.build(),
        params,
        startedAt,
        how,
        reason,
        Duration.ofNanos(end),
        tasks,
        steps,
        workers);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void addPhase(
      Plan.Builder<Object> plan, int order, List<StepPlan<Object>> members) {
    plan.phase(order, members.toArray(new StepPlan[0]));
  }
}
