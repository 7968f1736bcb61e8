package dev.fanfare.report.findings;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.text.Words;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Finds a phase that more workers could have made shorter: it took at least 30% of the run, its
 * workers were busy at least 90% of the time, it had at least 4 tasks a worker, and no single task
 * took half of it. The longest such phase is named.
 */
final class FewWorkersRule implements Rule {

  private static final double MUCH = 0.30;
  private static final double BUSY = 0.90;
  private static final int TASKS_A_WORKER = 4;

  @Override
  public Stream<Finding> find(RunData run) {
    return run.metrics().phases().stream()
        .filter(phase -> Phases.share(run, phase.wall()) >= MUCH)
        .filter(phase -> phase.busy() >= BUSY)
        .filter(phase -> Phases.called(run, phase) >= TASKS_A_WORKER * run.info().workers())
        .filter(phase -> phase.longest() * 2 <= phase.wall())
        .max(Comparator.comparingLong(PhaseMetrics::wall))
        .map(phase -> finding(run, phase))
        .stream();
  }

  private static Finding finding(RunData run, PhaseMetrics phase) {
    int workers = run.info().workers();
    int called = Phases.called(run, phase);
    long queued =
        phase.steps().stream().map(run.metrics().steps()::get).mapToLong(StepMetrics::queued).sum();
    String sentence = "%s busy %s of %s in %s, while its %s waited %s in the mean.";
    String who = workers == 1 ? "The only worker was" : "All " + workers + " workers were";
    return new Finding(
        Finding.Kind.TOO_FEW_WORKERS,
        sentence.formatted(
            who,
            Words.percent(phase.busy()),
            Words.time(phase.wall()),
            run.name(phase),
            Words.count(called, "task"),
            Words.time(queued / called)),
        advice(run, phase),
        phase.wall() / 2,
        Phases.firstStep(run, phase).name(),
        -1);
  }

  private static String advice(RunData run, PhaseMetrics phase) {
    int workers = run.info().workers();
    long twice = Math.max(phase.work() / (workers * 2L), phase.longest());
    String better =
        "Running it with --workers "
            + workers * 2
            + " could bring it down to "
            + Words.time(twice)
            + " at best";
    return workers < run.environment().processors()
        ? better + "; the machine has " + run.environment().processors() + " processors."
        : better + ", if its tasks wait for something other than a processor.";
  }
}
