package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.text.DisplayText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds workers that waited for the ends of phases for at least 15% of the run in the mean.
 * PhaseFigures that a straggler, a limit or a lack of tasks explains do not count.
 */
final class BarrierRule implements FindingRule {

  private static final double MUCH = 0.15;

  @Override
  public Stream<RunFinding> find(RunData run) {
    List<PhaseMetrics> phases =
        run.metrics().phases().stream()
            .filter(phase -> !PhaseFigures.isNarrow(run, phase))
            .filter(phase -> !StragglerRule.applies(run, phase))
            .filter(phase -> !LimitWaitRule.applies(run, phase))
            .toList();
    long waited = phases.stream().mapToLong(PhaseMetrics::barrierWait).sum();
    return PhaseFigures.share(run, waited) < MUCH
        ? Stream.empty()
        : phases.stream()
            .max(Comparator.comparingLong(PhaseMetrics::barrierWait))
            .map(worst -> finding(run, worst, waited))
            .stream();
  }

  private static RunFinding finding(RunData run, PhaseMetrics worst, long waited) {
    String sentence =
        "A worker waited %s in the mean (%s of the run) for the ends of phases, most of it in %s"
            + " (%s).";
    return new RunFinding(
        RunFinding.Kind.BARRIER,
        sentence.formatted(
            DisplayText.time(waited),
            DisplayText.percent(PhaseFigures.share(run, waited)),
            run.name(worst),
            DisplayText.time(worst.barrierWait())),
        "Make its tasks smaller, start the long ones first, or give steps that need not wait for"
            + " each other the same order.",
        waited,
        PhaseFigures.firstStep(run, worst).name(),
        -1);
  }
}
