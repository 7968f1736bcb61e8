package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.text.DisplayText;
import java.util.stream.Stream;

/**
 * Finds a phase of few tasks that went on for at least 20% of the run because its longest task
 * rested between attempts. In a phase of many, such a task is a {@linkplain StragglerRule
 * straggler}.
 */
final class LongRestRule implements FindingRule {

  private static final double MUCH = 0.20;

  @Override
  public Stream<RunFinding> find(RunData run) {
    return run.metrics().phases().stream()
        .filter(phase -> applies(run, phase))
        .map(phase -> finding(run, phase));
  }

  static boolean applies(RunData run, PhaseMetrics phase) {
    return phase.longestTask() >= 0
        && PhaseFigures.isNarrow(run, phase)
        && PhaseFigures.share(run, rest(run, phase)) >= MUCH;
  }

  private static long rest(RunData run, PhaseMetrics phase) {
    return run.tasks().backoff(phase.longestTask());
  }

  private static RunFinding finding(RunData run, PhaseMetrics phase) {
    int task = phase.longestTask();
    long rest = rest(run, phase);
    return new RunFinding(
        RunFinding.Kind.LONG_REST,
        "%s rested %s (%s of the run) between its %s."
            .formatted(
                run.tasks().id(task),
                DisplayText.time(rest),
                DisplayText.percent(PhaseFigures.share(run, rest)),
                DisplayText.count(run.tasks().attempts(task), "attempt")),
        "Look at why it fails; back off less, give up sooner, or name what is not worth a retry"
            + " (abortOn).",
        rest,
        run.steps().get(run.tasks().step(task)).name(),
        task);
  }
}
