package dev.fanfare.report.findings;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.WorkerData;
import dev.fanfare.report.text.DisplayText;
import java.util.stream.Stream;

/** Finds that at least half of the workers, and at least 4, never ran anything. */
final class IdleWorkersRule implements FindingRule {

  private static final int SOME = 4;

  @Override
  public Stream<RunFinding> find(RunData run) {
    int workers = run.workers().size();
    long idle = run.workers().stream().filter(IdleWorkersRule::neverRan).count();
    if (idle < SOME || idle * 2 < workers) {
      return Stream.empty();
    }
    String sentence =
        "%s of %s never ran a task."
            .formatted(DisplayText.number(idle), DisplayText.count(workers, "worker"));
    return Stream.of(
        new RunFinding(
            RunFinding.Kind.IDLE_WORKERS, sentence, "Fewer workers would have done.", 0, null, -1));
  }

  private static boolean neverRan(WorkerData worker) {
    return worker.busy() == 0 && worker.succeeded() + worker.failed() == 0;
  }
}
