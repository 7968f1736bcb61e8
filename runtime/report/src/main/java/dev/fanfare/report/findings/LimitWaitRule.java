package dev.fanfare.report.findings;

import dev.fanfare.report.data.LimitData;
import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.text.DisplayText;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Finds a limit that set the pace: while tasks waited for it, at least 90% of what it lets through
 * was used; that was at least 20% of the run, the tasks waited longer than they ran, and there were
 * workers to spare.
 */
final class LimitWaitRule implements FindingRule {

  private static final double USED = 0.90;
  private static final double MUCH = 0.20;

  @Override
  public Stream<RunFinding> find(RunData run) {
    return run.limits().stream()
        .map(limit -> LimitUse.of(run, limit))
        .filter(use -> setsThePace(run, use))
        .map(use -> finding(run, use));
  }

  /** Returns whether a limit explains what the workers waited in a phase. */
  static boolean applies(RunData run, PhaseMetrics phase) {
    return run.limits().stream()
        .filter(limit -> phase.steps().stream().anyMatch(step -> LimitUse.isOf(limit, run, step)))
        .anyMatch(limit -> setsThePace(run, LimitUse.of(run, limit)));
  }

  private static boolean setsThePace(RunData run, LimitUse use) {
    boolean waited = queued(run, use) > sum(run, use, StepMetrics::work);
    boolean spare = use.work() < USED * use.time() * run.info().workers();
    return use.share() >= USED && waited && spare && PhaseFigures.share(run, use.time()) >= MUCH;
  }

  private static long queued(RunData run, LimitUse use) {
    return sum(run, use, StepMetrics::queued);
  }

  private static long sum(RunData run, LimitUse use, ToLongFunction<StepMetrics> of) {
    return use.steps().stream().map(run.metrics().steps()::get).mapToLong(of).sum();
  }

  private static RunFinding finding(RunData run, LimitUse use) {
    String sentence =
        "Limit %s (%s) was %s used for %s (%s of the run), while tasks waited %s in the mean.";
    return new RunFinding(
        RunFinding.Kind.SATURATED_LIMIT,
        sentence.formatted(
            use.limit().name(),
            words(use.limit()),
            DisplayText.percent(Math.min(1, use.share())),
            DisplayText.time(use.time()),
            DisplayText.percent(PhaseFigures.share(run, use.time())),
            DisplayText.time(queued(run, use) / Math.max(1, sum(run, use, StepMetrics::called)))),
        "If what stands behind it can take more, raise it; more workers will not help.",
        use.time() - use.work() / run.info().workers(),
        run.steps().get(use.steps().get(0)).name(),
        -1);
  }

  private static String words(LimitData limit) {
    String what = limit.concurrency() > 0 ? limit.concurrency() + " at a time" : "";
    String rate =
        limit.permits() > 0 ? limit.permits() + " per " + DisplayText.time(limit.per()) : "";
    return what + (what.isEmpty() || rate.isEmpty() ? "" : ", ") + rate;
  }
}
