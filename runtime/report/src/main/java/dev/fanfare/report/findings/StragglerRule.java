package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.text.Words;
import java.util.stream.Stream;

/**
 * Finds a phase that a few tasks kept open: after half of the workers had ended their last task, at
 * least 10% of the run went by, and the longest task took at least 5 times its step's median.
 */
final class StragglerRule implements Rule {

  private static final double LONG_TAIL = 0.10;
  private static final int TIMES_MEDIAN = 5;

  @Override
  public Stream<Finding> find(RunData run) {
    return run.metrics().phases().stream()
        .filter(phase -> applies(run, phase))
        .map(phase -> finding(run, phase));
  }

  static boolean applies(RunData run, PhaseMetrics phase) {
    return phase.longestTask() >= 0
        && !Phases.isNarrow(run, phase)
        && Phases.share(run, phase.tail()) >= LONG_TAIL
        && run.tasks().ended(phase.longestTask()) > phase.halfIdle()
        && phase.longest() >= TIMES_MEDIAN * median(run, phase.longestTask());
  }

  private static long median(RunData run, int task) {
    return run.metrics().steps().get(run.tasks().step(task)).p50();
  }

  private static Finding finding(RunData run, PhaseMetrics phase) {
    TaskTable tasks = run.tasks();
    int task = phase.longestTask();
    StepMetrics step = run.metrics().steps().get(tasks.step(task));
    String name = run.steps().get(tasks.step(task)).name();
    String sentence =
        "%s took %s, %s times the median of %s, and kept its phase open %s after half of the"
            + " workers had nothing left to do.";
    return new Finding(
        Finding.Kind.STRAGGLER,
        sentence.formatted(
            tasks.id(task),
            Words.time(phase.longest()),
            Words.number(phase.longest() / Math.max(1, step.p50())),
            name,
            Words.time(phase.tail())),
        "Start it first (priorityBy), split it, or give its attempts a timeout.",
        phase.tail(),
        name,
        task);
  }
}
