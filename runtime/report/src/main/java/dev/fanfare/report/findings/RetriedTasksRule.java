package dev.fanfare.report.findings;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.text.DisplayText;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a step of which at least 20% of the attempts, and at least 10, were retries. */
final class RetriedTasksRule implements FindingRule {

  private static final double MUCH = 0.20;
  private static final int SOME = 10;

  @Override
  public Stream<RunFinding> find(RunData run) {
    return IntStream.range(0, run.steps().size())
        .filter(step -> applies(run.metrics().steps().get(step)))
        .mapToObj(step -> finding(run, run.steps().get(step), run.metrics().steps().get(step)));
  }

  private static boolean applies(StepMetrics step) {
    return step.retries() >= SOME && step.retries() >= MUCH * (step.called() + step.retries());
  }

  private static RunFinding finding(RunData run, StepData step, StepMetrics metrics) {
    long attempts = metrics.called() + metrics.retries();
    double share = (double) metrics.retries() / attempts;
    String sentence =
        "%s of %s of %s were retries (%s); its tasks rested %s between attempts, all together.";
    return new RunFinding(
        RunFinding.Kind.RETRY_STORM,
        sentence.formatted(
            DisplayText.number(metrics.retries()),
            DisplayText.count(attempts, "attempt"),
            step.name(),
            DisplayText.percent(share),
            DisplayText.time(metrics.backoff())),
        "Look at what fails, lower the pressure (@Limit), or back off longer.",
        (long) ((metrics.work() * share + metrics.backoff()) / run.info().workers()),
        step.name(),
        -1);
  }
}
