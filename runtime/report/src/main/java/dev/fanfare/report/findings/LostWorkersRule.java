package dev.fanfare.report.findings;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.text.DisplayText;
import dev.fanfare.runtime.result.WorkerState;
import java.util.stream.Stream;

/** Finds workers that had to be replaced. */
final class LostWorkersRule implements FindingRule {

  @Override
  public Stream<RunFinding> find(RunData run) {
    long lost = run.workers().stream().filter(w -> w.state() == WorkerState.ERROR).count();
    if (lost == 0) {
      return Stream.empty();
    }
    String sentence =
        "%s lost to a task that ignored its interrupt, and replaced."
            .formatted(lost == 1 ? "1 worker was" : DisplayText.number(lost) + " workers were");
    return Stream.of(
        new RunFinding(
            RunFinding.Kind.LOST_WORKERS,
            sentence,
            "A task that waits should end when its thread is interrupted.",
            0,
            null,
            -1));
  }
}
