package dev.fanfare.report.findings;

import dev.fanfare.report.data.RunData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for what stands out in a run. */
public final class FindingRules {

  private static final int MOST = 5;

  private static final FindingRule FAILURES = new FailureRule();

  /** The rules about what people ask first, in that order. */
  private static final List<FindingRule> FIRST =
      List.of(FAILURES, new TimeRule(), new LostWorkersRule());

  /** The rules about what cost time. */
  private static final List<FindingRule> CAUSES =
      List.of(
          new StragglerRule(),
          new NarrowPhaseRule(),
          new LongRestRule(),
          new BarrierRule(),
          new OutsidePhasesRule(),
          new LimitWaitRule(),
          new RefusedCallsRule(),
          new FewWorkersRule(),
          new IdleWorkersRule(),
          new RetriedTasksRule());

  private FindingRules() {}

  /**
   * Returns what stands out in a run: failures, where its time went, workers that were lost, then
   * what made it slow, the costliest first.
   *
   * @param run a run
   * @return at least one, at most five
   */
  public static List<RunFinding> of(RunData run) {
    Stream<RunFinding> causes =
        of(run, CAUSES).sorted(Comparator.comparingLong(RunFinding::cost).reversed());
    return Stream.concat(of(run, FIRST), causes).limit(MOST).toList();
  }

  /**
   * Returns the finding about a run's failures alone.
   *
   * @param run a run
   * @return empty if nothing failed
   */
  public static Optional<RunFinding> ofFailures(RunData run) {
    return FAILURES.find(run).findFirst();
  }

  private static Stream<RunFinding> of(RunData run, List<FindingRule> rules) {
    return rules.stream().flatMap(rule -> rule.find(run));
  }
}
