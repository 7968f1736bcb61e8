package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds workers that waited for the ends of phases for at least 15% of the run in the mean. Phases
 * that a straggler, a limit or a lack of tasks explains do not count.
 */
final class BarrierRule implements Rule {

  private static final double MUCH = 0.15;

  @Override
  public Stream<Finding> find(RunData run) {
    List<PhaseMetrics> phases =
        run.metrics().phases().stream()
            .filter(phase -> !Phases.isNarrow(run, phase))
            .filter(phase -> !StragglerRule.applies(run, phase))
            .filter(phase -> !LimitRule.applies(run, phase))
            .toList();
    long waited = phases.stream().mapToLong(PhaseMetrics::barrierWait).sum();
    return Phases.share(run, waited) < MUCH
        ? Stream.empty()
        : phases.stream()
            .max(Comparator.comparingLong(PhaseMetrics::barrierWait))
            .map(worst -> finding(run, worst, waited))
            .stream();
  }

  private static Finding finding(RunData run, PhaseMetrics worst, long waited) {
    String sentence =
        "A worker waited %s in the mean (%s of the run) for the ends of phases, most of it in %s"
            + " (%s).";
    return new Finding(
        Finding.Kind.BARRIER,
        sentence.formatted(
            Words.time(waited),
            Words.percent(Phases.share(run, waited)),
            run.name(worst),
            Words.time(worst.barrierWait())),
        "Make its tasks smaller, start the long ones first, or give steps that need not wait for"
            + " each other the same order.",
        waited,
        Phases.firstStep(run, worst).name(),
        -1);
  }
}
