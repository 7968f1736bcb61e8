package dev.fanfare.report.findings;

import dev.fanfare.report.data.Cause;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.text.Words;
import dev.fanfare.runtime.TaskCounts;
import java.util.stream.Stream;

/** Tells how many tasks failed, and the most frequent cause. */
final class FailureRule implements Rule {

  @Override
  public Stream<Finding> find(RunData run) {
    TaskCounts counts = run.counts();
    int failed = counts.failed() + counts.timedOut();
    if (failed == 0 || run.causes().isEmpty()) {
      return Stream.empty();
    }
    Cause cause = run.causes().get(0);
    String skipped =
        counts.skipped() == 0
            ? ""
            : "; " + Words.count(counts.skipped(), "task") + " skipped after";
    String sentence =
        "%s of %s failed, %s %s%s."
            .formatted(
                Words.number(failed),
                Words.count(counts.called(), "called task"),
                share(cause.count(), failed),
                Words.line(cause.headline(), 160),
                skipped);
    return Stream.of(
        new Finding(
            Finding.Kind.FAILURES,
            sentence,
            "",
            0,
            run.steps().get(run.tasks().step(cause.firstTask())).name(),
            cause.firstTask()));
  }

  private static String share(int ofTheCause, int failed) {
    if (ofTheCause == failed) {
      return failed == 1 ? "its cause is" : "all of one cause:";
    }
    return ofTheCause == 1
        ? "each of another cause, such as"
        : Words.number(ofTheCause) + " of them of one cause:";
  }
}
