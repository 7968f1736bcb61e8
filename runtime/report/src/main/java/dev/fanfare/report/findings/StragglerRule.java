package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.text.DisplayText;
import java.util.stream.Stream;

/**
 * Finds a task that kept its phase open: it went on for at least 10% of the run after half of the
 * workers of the phase had ended their last task in it, and took at least 5 times its step's
 * median.
 */
final class StragglerRule implements FindingRule {

  private static final double LONG_TAIL = 0.10;
  private static final int TIMES_MEDIAN = 5;

  @Override
  public Stream<RunFinding> find(RunData run) {
    return run.metrics().phases().stream()
        .filter(phase -> applies(run, phase))
        .map(phase -> finding(run, phase, straggler(run, phase)));
  }

  static boolean applies(RunData run, PhaseMetrics phase) {
    int task = straggler(run, phase);
    return task >= 0
        && !PhaseFigures.isNarrow(run, phase)
        && PhaseFigures.share(run, tail(run.tasks(), task, phase)) >= LONG_TAIL
        && took(run.tasks(), task) >= TIMES_MEDIAN * step(run, task).p50();
  }

  /** The task that took most of the phase's tail; -1 if it had none. */
  private static int straggler(RunData run, PhaseMetrics phase) {
    TaskTable tasks = run.tasks();
    int found = -1;
    for (int index : phase.steps()) {
      StepData step = run.steps().get(index);
      for (int task = step.firstTask(); task < step.endTask(); task++) {
        if (tasks.attempts(task) > 0
            && (found < 0 || tail(tasks, task, phase) > tail(tasks, found, phase))) {
          found = task;
        }
      }
    }
    return found;
  }

  /**
   * Returns how long it went on after half of the workers were idle; less than 0 if it had ended.
   */
  private static long tail(TaskTable tasks, int task, PhaseMetrics phase) {
    return tasks.ended(task) - Math.max(tasks.started(task), phase.halfIdle());
  }

  /** Its attempts, and the rests between them. */
  private static long took(TaskTable tasks, int task) {
    return tasks.running(task) + tasks.backoff(task);
  }

  private static StepMetrics step(RunData run, int task) {
    return run.metrics().steps().get(run.tasks().step(task));
  }

  private static RunFinding finding(RunData run, PhaseMetrics phase, int task) {
    TaskTable tasks = run.tasks();
    String name = run.steps().get(tasks.step(task)).name();
    long tail = tail(tasks, task, phase);
    long took = took(tasks, task);
    String sentence =
        "%s took %s, %s times the median of %s, and kept its phase open %s after half of the"
            + " workers had nothing left to do.";
    return new RunFinding(
        RunFinding.Kind.STRAGGLER,
        sentence.formatted(
            tasks.id(task),
            DisplayText.time(took),
            DisplayText.number(took / Math.max(1, step(run, task).p50())),
            name,
            DisplayText.time(tail)),
        tasks.backoff(task) > tasks.running(task)
            ? "Most of that it rested between attempts: back off less, or give up sooner."
            : "Start it first (priorityBy), split it, or give its attempts a timeout.",
        tail,
        name,
        task);
  }
}
