package dev.fanfare.report.tree;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.findings.FindingRules;
import dev.fanfare.report.findings.RunFinding;
import dev.fanfare.report.text.DisplayText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The reasons for which a run took long, in a few words each. The page says more. */
final class WhySlow {

  /** A shorter run is not slow: 100 ms. */
  private static final long SHORT = 100_000_000;

  private static final double MUCH_OF_WALL = 0.3;
  private static final double MUCH_LOST = 0.05;

  private WhySlow() {}

  /** The most important first. */
  static List<String> reasons(RunData run) {
    long wall = run.info().duration();
    List<String> reasons = new ArrayList<>();
    if (wall < SHORT) {
      return reasons;
    }
    if (run.metrics().phases().size() > 1) {
      run.steps().stream()
          .max(Comparator.comparingLong(StepData::wall))
          .filter(step -> step.wall() >= wall * MUCH_OF_WALL)
          .ifPresent(step -> reasons.add(share(step, wall)));
    }
    FindingRules.of(run).stream()
        .filter(finding -> finding.cost() >= wall * MUCH_LOST)
        .map(finding -> words(run, finding))
        .filter(words -> !words.isEmpty())
        .forEach(reasons::add);
    return reasons;
  }

  private static String share(StepData step, long wall) {
    return name(step.name())
        + " = "
        + DisplayText.percent(Math.min(1, (double) step.wall() / wall))
        + " of wall";
  }

  private static String words(RunData run, RunFinding finding) {
    String step = finding.step() == null ? "" : name(finding.step());
    return switch (finding.kind()) {
      case STRAGGLER -> "straggler " + name(run.tasks().id(finding.task()));
      case SATURATED_LIMIT -> step + " held back by its limit";
      case RETRY_STORM -> "retries of " + step;
      case LONG_REST -> name(run.tasks().id(finding.task())) + " resting between attempts";
      case BARRIER -> DisplayText.time(finding.cost()) + " waiting at barriers";
      case NARROW_PHASE -> step + " has few tasks";
      case TOO_FEW_WORKERS -> "too few workers";
      case OUTSIDE_PHASES -> DisplayText.time(finding.cost()) + " outside of phases";
      case REFUSED_CALLS -> step + " held back by refusals";
      case TIME, FAILURES, IDLE_WORKERS, LOST_WORKERS -> "";
    };
  }

  private static String name(String name) {
    return DisplayText.line(name, 40);
  }
}
