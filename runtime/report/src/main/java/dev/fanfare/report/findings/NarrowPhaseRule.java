package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.text.Words;
import java.util.stream.Stream;

/**
 * Finds a phase of at most half as many tasks as workers that took at least 20% of the run: the
 * other workers had to wait. Phases that a long rest explains do not count.
 */
final class NarrowPhaseRule implements Rule {

  private static final double MUCH = 0.20;

  @Override
  public Stream<Finding> find(RunData run) {
    return run.metrics().phases().stream()
        .filter(phase -> Phases.isNarrow(run, phase))
        .filter(phase -> Phases.share(run, phase.wall()) >= MUCH)
        .filter(phase -> !LongRestRule.applies(run, phase))
        .map(phase -> finding(run, phase));
  }

  private static Finding finding(RunData run, PhaseMetrics phase) {
    int workers = run.info().workers();
    String sentence = "%s had %s for %s, and took %s (%s of the run).";
    return new Finding(
        Finding.Kind.NARROW_PHASE,
        sentence.formatted(
            run.name(phase),
            Words.count(Phases.called(run, phase), "task"),
            Words.count(workers, "worker"),
            Words.time(phase.wall()),
            Words.percent(Phases.share(run, phase.wall()))),
        "Split its work into more tasks, or let it share its order with a step beside it.",
        phase.wall() - phase.work() / workers,
        Phases.firstStep(run, phase).name(),
        phase.longestTask());
  }
}
