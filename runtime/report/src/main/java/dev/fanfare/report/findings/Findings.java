package dev.fanfare.report.findings;

import dev.fanfare.report.data.RunData;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks for what stands out in a run. */
public final class Findings {

  private static final int MOST = 5;

  /** Those that come first whatever they cost; then the rest by cost. */
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> f.kind() != Finding.Kind.FAILURES)
          .thenComparing(f -> f.kind() != Finding.Kind.LOST_WORKERS)
          .thenComparing(Comparator.comparingLong(Finding::cost).reversed());

  private static final List<Rule> RULES =
      List.of(
          new FailureRule(),
          new StragglerRule(),
          new NarrowPhaseRule(),
          new BarrierRule(),
          new OutsidePhasesRule(),
          new LimitRule(),
          new FewWorkersRule(),
          new IdleWorkersRule(),
          new RetryRule(),
          new LostWorkersRule());

  private Findings() {}

  /**
   * What stands out in a run: where its time went, then at most four problems, failures first, the
   * rest by what they cost.
   *
   * @param run a run
   * @return at least one, at most five
   */
  public static List<Finding> of(RunData run) {
    Stream<Finding> problems =
        RULES.stream().flatMap(rule -> rule.find(run)).sorted(ORDER).limit(MOST - 1);
    return Stream.concat(new TimeRule().find(run), problems).toList();
  }
}
