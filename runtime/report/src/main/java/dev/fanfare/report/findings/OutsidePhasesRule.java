package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.text.DisplayText;
import java.util.stream.Stream;

/** Finds that at least 15% of the run went by while no phase ran. */
final class OutsidePhasesRule implements FindingRule {

  private static final double MUCH = 0.15;

  @Override
  public Stream<RunFinding> find(RunData run) {
    long inside = run.metrics().phases().stream().mapToLong(PhaseMetrics::wall).sum();
    long outside = run.info().duration() - inside;
    if (inside == 0 || PhaseFigures.share(run, outside) < MUCH) {
      return Stream.empty();
    }
    String sentence =
        "%s (%s of the run) went by outside of its phases."
            .formatted(
                DisplayText.time(outside), DisplayText.percent(PhaseFigures.share(run, outside)));
    return Stream.of(
        new RunFinding(
            RunFinding.Kind.OUTSIDE_PHASES,
            sentence,
            "Look at the bot's constructor, and at what it does before and after the run.",
            outside,
            null,
            -1));
  }
}
