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
 * took half of it. The longest such phase is named. More workers are advised only where the
 * processors had time for them: they were busy less than 80% of the run, or that was not measured.
 */
final class FewWorkersRule implements FindingRule {

  private static final double MUCH = 0.30;
  private static final double BUSY = 0.90;
  private static final int TASKS_A_WORKER = 4;

  /** From this share on the processors, not the workers, set the pace. */
  private static final double PROCESSORS_BUSY = 0.80;

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
        processorUse(run) >= PROCESSORS_BUSY ? 0 : phase.wall() / 2,
        PhaseFigures.firstStep(run, phase).name(),
        -1);
  }

  private static String advice(RunData run, PhaseMetrics phase) {
    int workers = run.info().workers();
    int processors = run.environment().processors();
    double used = processorUse(run);
    if (used >= PROCESSORS_BUSY) {
      return "More workers would not help: the run is bound by "
          + DisplayText.count(processors, "processor")
          + ", which it kept busy "
          + DisplayText.percent(used)
          + " of the time.";
    }
    long twice = Math.max(phase.work() / (workers * 2L), phase.longest());
    String better =
        "Running it with --workers "
            + workers * 2
            + " could bring it down to "
            + DisplayText.time(twice)
            + " at best";
    if (used > 0) {
      return better
          + "; the "
          + DisplayText.count(processors, "processor")
          + (processors == 1 ? " was" : " were")
          + " busy "
          + DisplayText.percent(used)
          + " of the time.";
    }
    return workers < processors
        ? better + "; the machine has " + processors + " processors."
        : better + ", if its tasks wait for something other than a processor.";
  }

  /** The share of all processors' time that the process took, 0.0 to 1.0; 0 if unknown. */
  private static double processorUse(RunData run) {
    double available = (double) run.info().duration() * run.environment().processors();
    return available <= 0 ? 0 : Math.min(1, run.info().cpu() / available);
  }
}
