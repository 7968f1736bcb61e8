package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.text.DisplayText;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Says where the time went: always. */
final class TimeRule implements FindingRule {

  @Override
  public Stream<RunFinding> find(RunData run) {
    Optional<PhaseMetrics> longest =
        run.metrics().phases().stream().max(Comparator.comparingLong(PhaseMetrics::wall));
    return Stream.of(longest.map(phase -> longest(run, phase)).orElseGet(() -> nothing(run)));
  }

  private static RunFinding longest(RunData run, PhaseMetrics phase) {
    String name = run.name(phase);
    String sentence =
        "%s took %s of %s (%s); its workers were busy %s of that time."
            .formatted(
                name,
                DisplayText.time(phase.wall()),
                DisplayText.time(run.info().duration()),
                DisplayText.percent(PhaseFigures.share(run, phase.wall())),
                DisplayText.percent(phase.busy()));
    return new RunFinding(
        RunFinding.Kind.TIME, sentence, "", 0, PhaseFigures.firstStep(run, phase).name(), -1);
  }

  private static RunFinding nothing(RunData run) {
    String sentence = "The run ended after %s, before its first phase.";
    return new RunFinding(
        RunFinding.Kind.TIME,
        sentence.formatted(DisplayText.time(run.info().duration())),
        "",
        0,
        null,
        -1);
  }
}
