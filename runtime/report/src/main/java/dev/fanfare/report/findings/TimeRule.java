package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.text.Words;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Says where the time went: always. */
final class TimeRule implements Rule {

  @Override
  public Stream<Finding> find(RunData run) {
    Optional<PhaseMetrics> longest =
        run.metrics().phases().stream().max(Comparator.comparingLong(PhaseMetrics::wall));
    return Stream.of(longest.map(phase -> longest(run, phase)).orElseGet(() -> nothing(run)));
  }

  private static Finding longest(RunData run, PhaseMetrics phase) {
    String name = run.name(phase);
    String sentence =
        "%s took %s of %s (%s); its workers were busy %s of that time."
            .formatted(
                name,
                Words.time(phase.wall()),
                Words.time(run.info().duration()),
                Words.percent(Phases.share(run, phase.wall())),
                Words.percent(phase.busy()));
    return new Finding(Finding.Kind.TIME, sentence, "", 0, Phases.firstStep(run, phase).name(), -1);
  }

  private static Finding nothing(RunData run) {
    String sentence = "The run ended after %s, before its first phase.";
    return new Finding(
        Finding.Kind.TIME, sentence.formatted(Words.time(run.info().duration())), "", 0, null, -1);
  }
}
