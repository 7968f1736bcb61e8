package dev.fanfare.report.findings;

import dev.fanfare.report.data.FailureCause;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.RunInfo;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.text.DecimalText;
import dev.fanfare.report.text.DisplayText;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskCounts;
import java.util.stream.Stream;

/** Tells how many tasks failed, the most frequent cause, and how to go on without them. */
final class FailureRule implements FindingRule {

  @Override
  public Stream<RunFinding> find(RunData run) {
    TaskCounts counts = run.counts();
    int failed = counts.failed() + counts.timedOut();
    if (failed == 0 || run.causes().isEmpty()) {
      return Stream.empty();
    }
    FailureCause cause = run.causes().get(0);
    String skipped =
        counts.skipped() == 0
            ? ""
            : "; " + DisplayText.count(counts.skipped(), "task") + " skipped after";
    String sentence =
        "%s of %s failed, %s %s%s."
            .formatted(
                DisplayText.number(failed),
                DisplayText.count(counts.called() - (long) counts.reused(), "called task"),
                share(cause.count(), failed),
                DisplayText.line(cause.headline(), 160),
                skipped);
    return Stream.of(
        new RunFinding(
            RunFinding.Kind.FAILURES,
            sentence,
            advice(run),
            0,
            run.steps().get(run.tasks().step(cause.firstTask())).name(),
            cause.firstTask()));
  }

  /**
   * Returns how to reach the steps that were not: by letting some tasks fail. A run with a reason
   * needs none.
   */
  private static String advice(RunData run) {
    RunInfo info = run.info();
    if (info.state() != RunState.FAILED || info.reason() != null || info.failFast()) {
      return "";
    }
    return run.steps().stream()
        .filter(step -> step.state() == RunState.FAILED && hundredths(step) > 0)
        .filter(step -> run.steps().stream().anyMatch(other -> isKeptBy(step, other)))
        .findFirst()
        .map(FailureRule::advice)
        .orElse("");
  }

  private static String advice(StepData step) {
    String share = "0." + DecimalText.twoDigits(hundredths(step));
    return "To go on without what failed: @Phase(minSuccess = %s), or --set steps.%s.minSuccess=%s."
        .formatted(share, step.name(), share);
  }

  private static boolean isKeptBy(StepData failed, StepData other) {
    return other.order() > failed.order() && !other.reached();
  }

  /** Returns how many of a hundred called tasks succeeded, rounded down. */
  private static long hundredths(StepData step) {
    return 100L * step.counts().succeeded() / Math.max(1, step.counts().called());
  }

  private static String share(int ofTheCause, int failed) {
    if (ofTheCause == failed) {
      return failed == 1 ? "its cause is" : "all of one cause:";
    }
    return ofTheCause == 1
        ? "each of another cause, such as"
        : DisplayText.number(ofTheCause) + " of them of one cause:";
  }
}
