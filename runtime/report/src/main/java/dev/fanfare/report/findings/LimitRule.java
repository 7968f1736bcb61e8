package dev.fanfare.report.findings;

import dev.fanfare.report.data.LimitData;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.text.Words;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds a limit that set the pace: at least 90% of what it lets through was used over the time of
 * the steps that share it, these took at least 20% of the run, their tasks waited longer than they
 * ran, and there were workers to spare.
 */
final class LimitRule implements Rule {

  private static final double USED = 0.90;
  private static final double MUCH = 0.20;

  @Override
  public Stream<Finding> find(RunData run) {
    return run.limits().stream().flatMap(limit -> find(run, limit));
  }

  private static Stream<Finding> find(RunData run, LimitData limit) {
    List<Integer> steps =
        IntStream.range(0, run.steps().size())
            .filter(step -> limit.name().equals(run.steps().get(step).shape().limit()))
            .filter(step -> run.metrics().steps().get(step).called() > 0)
            .boxed()
            .toList();
    if (steps.isEmpty()) {
      return Stream.empty();
    }
    long wall = steps.stream().map(run.steps()::get).mapToLong(StepData::wall).sum();
    long work = sum(run, steps, StepMetrics::work);
    long attempts = sum(run, steps, m -> m.called() + m.retries());
    boolean waited = sum(run, steps, StepMetrics::queued) > work;
    boolean spare = work < USED * wall * run.info().workers();
    double used = Math.max(concurrencyUsed(limit, work, wall), rateUsed(limit, attempts, wall));
    return used >= USED && waited && spare && Phases.share(run, wall) >= MUCH
        ? Stream.of(finding(run, limit, steps, used, wall))
        : Stream.empty();
  }

  private static long sum(RunData run, List<Integer> steps, ToLongFunction<StepMetrics> of) {
    return steps.stream().map(run.metrics().steps()::get).mapToLong(of).sum();
  }

  private static double concurrencyUsed(LimitData limit, long work, long wall) {
    return limit.concurrency() == 0 ? 0 : (double) work / ((double) wall * limit.concurrency());
  }

  /** The first permits are there at once. */
  private static double rateUsed(LimitData limit, long attempts, long wall) {
    return limit.permits() == 0 || attempts <= limit.permits()
        ? 0
        : (double) (attempts - limit.permits()) / limit.permits() * limit.per() / wall;
  }

  private static Finding finding(
      RunData run, LimitData limit, List<Integer> steps, double used, long wall) {
    String what = limit.concurrency() > 0 ? limit.concurrency() + " at a time" : "";
    String rate = limit.permits() > 0 ? limit.permits() + " per " + Words.time(limit.per()) : "";
    String sentence =
        "Limit %s (%s) was %s used for %s (%s of the run), while tasks waited %s in the mean.";
    long called = sum(run, steps, StepMetrics::called);
    return new Finding(
        Finding.Kind.SATURATED_LIMIT,
        sentence.formatted(
            limit.name(),
            what + (what.isEmpty() || rate.isEmpty() ? "" : ", ") + rate,
            Words.percent(Math.min(1, used)),
            Words.time(wall),
            Words.percent(Phases.share(run, wall)),
            Words.time(sum(run, steps, StepMetrics::queued) / Math.max(1, called))),
        "If what stands behind it can take more, raise it; more workers will not help.",
        wall - sum(run, steps, StepMetrics::work) / run.info().workers(),
        run.steps().get(steps.get(0)).name(),
        -1);
  }
}
