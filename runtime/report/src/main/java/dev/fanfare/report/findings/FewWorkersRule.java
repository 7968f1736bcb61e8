package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.text.DisplayText;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Finds a phase that more workers could have made shorter: it took at least 30% of the run, its
 * workers were busy at least 90% of the time, it had at least 4 tasks a worker, and no single task
 * took half of it. The longest such phase is named.
 */
final class FewWorkersRule implements FindingRule {

  private static final double MUCH = 0.30;
  private static final double BUSY = 0.90;
  private static final int TASKS_A_WORKER = 4;

  @Override
  public Stream<RunFinding> find(RunData run) {
    return run.metrics().phases().stream()
        .filter(phase -> PhaseFigures.share(run, phase.wall()) >= MUCH)
        .filter(phase -> phase.busy() >= BUSY)
        .filter(phase -> PhaseFigures.called(run, phase) >= TASKS_A_WORKER * run.info().workers())
        .filter(phase -> phase.longest() * 2 <= phase.wall())
        .max(Comparator.comparingLong(PhaseMetrics::wall))
        .map(phase -> finding(run, phase))
        .stream();
  }

  private static RunFinding finding(RunData run, PhaseMetrics phase) {
    int workers = run.info().workers();
    int called = PhaseFigures.called(run, phase);
    long queued =
        phase.steps().stream().map(run.metrics().steps()::get).mapToLong(StepMetrics::queued).sum();
    String sentence = "%s busy %s of %s in %s, while its %s waited %s in the mean.";
    String who = workers == 1 ? "The only worker was" : "All " + workers + " workers were";
    return new RunFinding(
        RunFinding.Kind.TOO_FEW_WORKERS,
        sentence.formatted(
            who,
            DisplayText.percent(phase.busy()),
            DisplayText.time(phase.wall()),
            run.name(phase),
            DisplayText.count(called, "task"),
            DisplayText.time(queued / called)),
        advice(run, phase),
        phase.wall() / 2,
        PhaseFigures.firstStep(run, phase).name(),
        -1);
  }

  private static String advice(RunData run, PhaseMetrics phase) {
    int workers = run.info().workers();
    long twice = Math.max(phase.work() / (workers * 2L), phase.longest());
    String better =
        "Running it with --workers "
            + workers * 2
            + " could bring it down to "
            + DisplayText.time(twice)
            + " at best";
    return workers < run.environment().processors()
        ? better + "; the machine has " + run.environment().processors() + " processors."
        : better + ", if its tasks wait for something other than a processor.";
  }
}
