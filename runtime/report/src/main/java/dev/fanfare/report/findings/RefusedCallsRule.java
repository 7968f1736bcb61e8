package dev.fanfare.report.findings;

import dev.fanfare.report.data.LimitData;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.text.DisplayText;
import java.util.List;
import java.util.stream.Stream;

/** Finds a limit of which a call was refused. */
public final class RefusedCallsRule implements FindingRule {

  @Override
  public Stream<RunFinding> find(RunData run) {
    return run.limits().stream()
        .filter(limit -> limit.refusals() > 0)
        .map(limit -> finding(run, limit));
  }

  /** Returns a sentence for each limit of a run that refused calls. */
  public static List<String> sentences(RunData run) {
    return run.limits().stream()
        .filter(limit -> limit.refusals() > 0)
        .map(limit -> sentence(run, limit))
        .toList();
  }

  private static RunFinding finding(RunData run, LimitData limit) {
    return new RunFinding(
        RunFinding.Kind.REFUSED_CALLS,
        sentence(run, limit),
        "What stands behind it takes no more; a @Limit with its quota asks less in vain.",
        limit.paused(),
        held(run, limit).get(0),
        -1);
  }

  private static String sentence(RunData run, LimitData limit) {
    List<String> held = held(run, limit);
    String by = held.equals(List.of(limit.name())) ? "" : " by " + limit.name();
    return "%s held back%s: %s, %s, %s refused, no retry spent."
        .formatted(
            String.join(" and ", held) + (held.size() > 1 ? " were" : " was"),
            by,
            DisplayText.count(limit.pauses(), "pause"),
            DisplayText.time(limit.paused()),
            DisplayText.count(limit.refusals(), "call"));
  }

  private static List<String> held(RunData run, LimitData limit) {
    List<String> steps =
        run.steps().stream()
            .filter(step -> limit.name().equals(step.shape().limit()))
            .map(StepData::name)
            .toList();
    return steps.isEmpty() ? List.of(limit.name()) : steps;
  }
}
