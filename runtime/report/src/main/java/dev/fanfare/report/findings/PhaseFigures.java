package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;

/** The figures of a phase that several rules need. */
final class PhaseFigures {

  private PhaseFigures() {}

  static StepData firstStep(RunData run, PhaseMetrics phase) {
    return run.steps().get(phase.steps().get(0));
  }

  /** Returns how many of its tasks were called. */
  static int called(RunData run, PhaseMetrics phase) {
    return phase.steps().stream().mapToInt(s -> run.metrics().steps().get(s).called()).sum();
  }

  /** A time as a share of the run, 0.0 to 1.0. */
  static double share(RunData run, long nanos) {
    long duration = run.info().duration();
    return duration <= 0 ? 0 : Math.min(1, (double) nanos / duration);
  }

  /** Returns whether fewer than half of the workers could have a task of it. */
  static boolean isNarrow(RunData run, PhaseMetrics phase) {
    return run.info().workers() > 1 && called(run, phase) * 2 <= run.info().workers();
  }
}
