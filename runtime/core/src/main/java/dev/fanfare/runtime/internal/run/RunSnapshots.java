package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.internal.phase.PhaseStage;
import dev.fanfare.runtime.internal.phase.RunLimits;
import dev.fanfare.runtime.internal.phase.RunningPhase;
import dev.fanfare.runtime.internal.record.RecordedReport;
import dev.fanfare.runtime.internal.record.StepCounts;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.worker.PackedWorkerState;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.internal.worker.RunWorker;
import dev.fanfare.runtime.internal.worker.Workers;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.LimitRecord;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskCounts;
import dev.fanfare.runtime.result.WorkerRecord;
import dev.fanfare.runtime.result.WorkerState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reports and progress of a run, read from its phases and workers. Called under its lock. */
final class RunSnapshots {

  private final RunContext context;
  private final RunSpec spec;
  private final Instant startedAt;
  private final EngineOutcome outcome;
  private final Workers workers;
  private final RunLimits limits;
  private final List<PhaseStage> begun = new ArrayList<>();

  RunSnapshots(
      RunContext context,
      RunSpec spec,
      Instant startedAt,
      EngineOutcome outcome,
      Workers workers,
      RunLimits limits) {
    this.context = context;
    this.spec = spec;
    this.startedAt = startedAt;
    this.outcome = outcome;
    this.workers = workers;
    this.limits = limits;
  }

  /** Adds a phase that begins. */
  void begun(PhaseStage stage) {
    begun.add(stage);
  }

  /** Cancels the tasks that have not ended. */
  void cancelPending(long now) {
    for (PhaseStage stage : begun) {
      stage.phase().steps().forEach(step -> step.table().cancelPending(now));
    }
  }

  /** Takes the lock, and returns the report of a run whose phases are over. */
  RunReport reportLocked() {
    return context.lock().with(this::report);
  }

  /** Returns the report of a run whose phases are over. */
  RunReport report() {
    RunVerdict verdict = outcome.verdict();
    List<StepTable> tables = new ArrayList<>();
    List<StepRecord> steps = new ArrayList<>();
    for (PhaseStage stage : begun) {
      stage.phase().steps().forEach(step -> tables.add(step.table()));
      steps.addAll(steps(stage.phase()));
    }
    addNotReached(steps);
    return new RecordedReport(
        spec, startedAt, Duration.ofNanos(endedAt()), verdict, tables, steps, workers(), limits());
  }

  private void addNotReached(List<StepRecord> steps) {
    int count = begun.size();
    List<? extends PhasePlan<?>> phases = spec.plan().phases();
    for (PhasePlan<?> phase : phases.subList(count, phases.size())) {
      for (StepPlan<?> step : phase.steps()) {
        steps.add(
            new StepRecord(
                step.name(),
                step.phase(),
                phase.order(),
                RunState.SKIPPED,
                TaskCounts.NONE,
                Duration.ZERO,
                Duration.ZERO));
      }
    }
  }

  /** Returns the records of the steps of a phase that is over. */
  static List<StepRecord> steps(RunningPhase phase) {
    return phase.steps().stream()
        .map(
            step ->
                new StepRecord(
                    step.plan().name(),
                    step.plan().phase(),
                    phase.order(),
                    step.state(),
                    StepCounts.of(step.table()),
                    Duration.ofNanos(phase.opened()),
                    Duration.ofNanos(step.table().lastEnd())))
        .toList();
  }

  /** Returns how far the run is. */
  Progress progress() {
    List<Progress.Step> steps = new ArrayList<>();
    List<? extends PhasePlan<?>> phases = spec.plan().phases();
    for (int phase = 0; phase < phases.size(); phase++) {
      addSteps(phases.get(phase), phase < begun.size() ? begun.get(phase) : null, steps);
    }
    return new Progress(
        spec.runId(),
        spec.plan().name(),
        outcome.isOver() ? outcome.verdict().state() : RunState.RUNNING,
        Duration.ofNanos(endedAt()),
        steps,
        workers(),
        refusedLimits());
  }

  private List<Progress.RefusedLimit> refusedLimits() {
    List<Progress.RefusedLimit> refused = new ArrayList<>();
    for (PermitLimiter limiter : limits.all()) {
      if (limiter.refusals() > 0) {
        refused.add(
            new Progress.RefusedLimit(
                limiter.plan().name(),
                Duration.ofNanos(limiter.closedFor(endedAt())),
                limiter.told(),
                begun.stream().mapToInt(stage -> stage.waiting(limiter)).sum(),
                limiter.refusals()));
      }
    }
    return refused;
  }

  private List<LimitRecord> limits() {
    return limits.all().stream()
        .filter(limiter -> limiter.refusals() > 0)
        .map(
            limiter ->
                new LimitRecord(
                    limiter.plan().name(),
                    limiter.refusals(),
                    limiter.pauses(),
                    limiter.paused(endedAt())))
        .toList();
  }

  private void addSteps(PhasePlan<?> plan, @Nullable PhaseStage stage, List<Progress.Step> steps) {
    if (stage == null) {
      RunState state = outcome.isOver() ? RunState.SKIPPED : RunState.RUNNING;
      for (StepPlan<?> step : plan.steps()) {
        steps.add(new Progress.Step(step.name(), plan.order(), state, false, 0, 0, 0, 0, 0));
      }
      return;
    }
    for (StepRun step : stage.phase().steps()) {
      steps.add(
          new Progress.Step(
              step.plan().name(),
              plan.order(),
              stage.isOver() ? step.state() : RunState.RUNNING,
              true,
              step.table().size(),
              step.done(),
              step.failed(),
              step.retries(),
              running(stage, step)));
    }
  }

  private int running(PhaseStage stage, StepRun step) {
    int running = 0;
    for (RunWorker worker : workers.all()) {
      long word = worker.state().word();
      if (stage.phase().holds(word) && stage.phase().step(PackedWorkerState.slot(word)) == step) {
        running++;
      }
    }
    return running;
  }

  private List<WorkerRecord> workers() {
    List<WorkerRecord> records = new ArrayList<>();
    for (RunWorker worker : workers.all()) {
      records.add(worker(worker));
    }
    return records;
  }

  private WorkerRecord worker(RunWorker worker) {
    long word = worker.state().word();
    long now = endedAt();
    boolean active =
        PackedWorkerState.tag(word) != PackedWorkerState.RESTING && !worker.state().isGivenUp();
    boolean open = PackedWorkerState.isOpen(word);
    long since =
        active
            ? worker.state().takenAt(PackedWorkerState.slot(word))
            : worker.metrics().restingSince();
    String task = active ? workers.stage().taskAt(word) : null;
    return new WorkerRecord(
        worker.id(),
        worker.state().isGivenUp()
            ? WorkerState.ERROR
            : outcome.isOver()
                ? WorkerState.COMPLETED
                : active ? WorkerState.ACTIVE : WorkerState.IDLE,
        worker.metrics().succeeded(),
        worker.metrics().failed(),
        Duration.ofNanos(worker.metrics().busy() + (open ? Math.max(0, now - since) : 0)),
        Optional.ofNullable(task),
        Duration.ofNanos(Math.max(0, now - since)));
  }

  /** Returns id and state, such as {@code run 5d0f1a2b3c4d of nightly: RUNNING}. */
  @Override
  public String toString() {
    RunState state = outcome.isOver() ? outcome.verdict().state() : RunState.RUNNING;
    return "run %s of %s: %s".formatted(spec.runId(), spec.plan().name(), state);
  }

  private long endedAt() {
    return outcome.endedAt(context.now());
  }
}
