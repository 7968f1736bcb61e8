package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.text.DisplayText;
import java.util.stream.Stream;

/**
 * Finds a phase of at most half as many tasks as workers that took at least 20% of the run: the
 * other workers had to wait. PhaseFigures that a long rest explains do not count.
 */
final class NarrowPhaseRule implements FindingRule {

  private static final double MUCH = 0.20;

  @Override
  public Stream<RunFinding> find(RunData run) {
    return run.metrics().phases().stream()
        .filter(phase -> PhaseFigures.isNarrow(run, phase))
        .filter(phase -> PhaseFigures.share(run, phase.wall()) >= MUCH)
        .filter(phase -> !LongRestRule.applies(run, phase))
        .map(phase -> finding(run, phase));
  }

  private static RunFinding finding(RunData run, PhaseMetrics phase) {
    int workers = run.info().workers();
    String sentence = "%s had %s for %s, and took %s (%s of the run).";
    return new RunFinding(
        RunFinding.Kind.NARROW_PHASE,
        sentence.formatted(
            run.name(phase),
            DisplayText.count(PhaseFigures.called(run, phase), "task"),
            DisplayText.count(workers, "worker"),
            DisplayText.time(phase.wall()),
            DisplayText.percent(PhaseFigures.share(run, phase.wall()))),
        "Split its work into more tasks, or let it share its order with a step beside it.",
        phase.wall() - phase.work() / workers,
        PhaseFigures.firstStep(run, phase).name(),
        phase.longestTask());
  }
}
