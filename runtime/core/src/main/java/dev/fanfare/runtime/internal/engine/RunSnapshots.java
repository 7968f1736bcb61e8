package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.internal.record.RecordedReport;
import dev.fanfare.runtime.internal.record.StepCounts;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskCounts;
import dev.fanfare.runtime.result.WorkerRecord;
import dev.fanfare.runtime.result.WorkerState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells how a run stands. Called at the desk. */
final class RunSnapshots {

  private RunSnapshots() {}

  /** The report of a run whose phases are over. */
  static RunReport of(Run run) {
    RunVerdict verdict = run.ending().verdict();
    List<StepTable> tables = new ArrayList<>();
    List<StepRecord> steps = new ArrayList<>();
    for (PhaseStage stage : run.course().begun()) {
      stage.phase().steps().forEach(step -> tables.add(step.table()));
      steps.addAll(steps(stage));
    }
    addNotReached(run, steps);
    return new RecordedReport(
        run.spec(),
        run.startedAt(),
        Duration.ofNanos(run.ending().endedAt()),
        verdict,
        tables,
        steps,
        workers(run));
  }

  private static void addNotReached(Run run, List<StepRecord> steps) {
    int begun = run.course().begun().size();
    List<? extends PhasePlan<?>> phases = run.spec().plan().phases();
    for (PhasePlan<?> phase : phases.subList(begun, phases.size())) {
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

  /** What became of the steps of a phase that is over. */
  static List<StepRecord> steps(PhaseStage stage) {
    return stage.phase().steps().stream()
        .map(
            step ->
                new StepRecord(
                    step.plan().name(),
                    step.plan().phase(),
                    stage.phase().order(),
                    step.state(),
                    StepCounts.of(step.table()),
                    Duration.ofNanos(stage.opened()),
                    Duration.ofNanos(step.table().lastEnd())))
        .toList();
  }

  /** How far a run is. */
  static Progress progress(Run run) {
    List<Progress.Step> steps = new ArrayList<>();
    List<PhaseStage> begun = run.course().begun();
    List<? extends PhasePlan<?>> phases = run.spec().plan().phases();
    for (int phase = 0; phase < phases.size(); phase++) {
      addSteps(run, phases.get(phase), phase < begun.size() ? begun.get(phase) : null, steps);
    }
    return new Progress(
        run.spec().runId(),
        run.spec().plan().name(),
        run.ending().isOver() ? run.ending().verdict().state() : RunState.RUNNING,
        Duration.ofNanos(run.ending().endedAt()),
        steps,
        workers(run));
  }

  private static void addSteps(
      Run run, PhasePlan<?> plan, @Nullable PhaseStage stage, List<Progress.Step> steps) {
    if (stage == null) {
      RunState state = run.ending().isOver() ? RunState.SKIPPED : RunState.RUNNING;
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
              running(run, stage, step)));
    }
  }

  private static int running(Run run, PhaseStage stage, StepRun step) {
    int running = 0;
    for (RunWorker worker : run.crew().all()) {
      long word = worker.position().word();
      if (stage.phase().holds(word) && stage.phase().step(PackedWorkerState.slot(word)) == step) {
        running++;
      }
    }
    return running;
  }

  private static List<WorkerRecord> workers(Run run) {
    List<WorkerRecord> records = new ArrayList<>();
    for (RunWorker worker : run.crew().all()) {
      records.add(worker(run, worker));
    }
    return records;
  }

  private static WorkerRecord worker(Run run, RunWorker worker) {
    long word = worker.position().word();
    long now = run.ending().endedAt();
    boolean active =
        PackedWorkerState.tag(word) != PackedWorkerState.RESTING && !worker.position().isGivenUp();
    long since =
        active
            ? worker.position().takenAt(PackedWorkerState.slot(word))
            : worker.metrics().restingSince();
    String task = active ? run.stage().taskAt(word) : null;
    return new WorkerRecord(
        worker.id(),
        worker.position().isGivenUp()
            ? WorkerState.ERROR
            : run.ending().isOver()
                ? WorkerState.COMPLETED
                : active ? WorkerState.ACTIVE : WorkerState.IDLE,
        worker.metrics().succeeded(),
        worker.metrics().failed(),
        Duration.ofNanos(worker.metrics().busy() + (active ? Math.max(0, now - since) : 0)),
        Optional.ofNullable(task),
        Duration.ofNanos(Math.max(0, now - since)));
  }
}
