package dev.fanfare.report.tree;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the time went, in one line. The page says more. */
final class WhySlow {

  /** A shorter run is not slow: 100 ms. */
  private static final long SHORT = 100_000_000;

  private static final double MUCH_OF_WALL = 0.3;
  private static final double MUCH_WAITING = 0.05;

  private WhySlow() {}

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
    long waited = run.metrics().barrierWait();
    if (waited >= wall * MUCH_WAITING) {
      reasons.add(Words.time(waited) + " waiting at barriers");
    }
    return reasons;
  }

  private static String share(StepData step, long wall) {
    return Words.line(step.name(), 40)
        + " = "
        + Words.percent(Math.min(1, (double) step.wall() / wall))
        + " of wall";
  }
}
