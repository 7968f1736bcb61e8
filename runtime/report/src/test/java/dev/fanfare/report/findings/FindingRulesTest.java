package dev.fanfare.report.findings;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.FakeRun;
import dev.fanfare.report.SampleRuns;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.findings.RunFinding.Kind;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.text.Rate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SampleRuns whose cause is known, and what is said of them. */
final class FindingRulesTest {

  private static List<RunFinding> of(FakeRun run) {
    return FindingRules.of(RunData.of(run.report()));
  }

  private static void assertOnly(Kind kind, String sentence, List<RunFinding> findings) {
    assertEquals(
        List.of(Kind.TIME, kind),
        findings.stream().map(RunFinding::kind).toList(),
        findings::toString);
    assertEquals(sentence, findings.get(1).sentence());
  }

  @Test
  void aStraggler() {
    assertOnly(
        Kind.STRAGGLER,
        "crawl[39] took 5.0s, 50 times the median of crawl, and kept its phase open 4.9s after half"
            + " of the workers had nothing left to do.",
        of(FakeRun.of("b", 4).step("crawl", 40, i -> took(i == 39 ? 5000 : 100))));
  }

  @Test
  void aTaskThatRestedTooLongIsAdvisedToRestLess() {
    List<RunFinding> findings =
        of(
            FakeRun.of("b", 4)
                .step("crawl", 40, i -> i == 39 ? took(200).attempts(3, 5000) : took(100)));

    assertOnly(
        Kind.STRAGGLER,
        "crawl[39] took 5.2s, 52 times the median of crawl, and kept its phase open 5.1s after half"
            + " of the workers had nothing left to do.",
        findings);
    assertEquals(
        "Most of that it rested between attempts: back off less, or give up sooner.",
        findings.get(1).advice());
  }

  @Test
  void aLongTaskThatIsStartedFirstIsNoStraggler() {
    List<RunFinding> findings =
        of(FakeRun.of("b", 4).step("crawl", 400, i -> took(i == 0 ? 5000 : 100)));

    assertTrue(findings.stream().noneMatch(f -> f.kind() == Kind.STRAGGLER), findings::toString);
  }

  @Test
  void aShortTailIsNoStraggler() {
    List<RunFinding> findings =
        of(
            FakeRun.of("b", 4)
                .step("crawl", 40, i -> took(1000))
                .step("parse", 40, i -> took(i == 39 ? 500 : 10)));

    assertTrue(findings.stream().noneMatch(f -> f.kind() == Kind.STRAGGLER), findings::toString);
  }

  @Test
  void aBarrier() {
    assertOnly(
        Kind.BARRIER,
        "A worker waited 1.5s in the mean (38% of the run) for the ends of phases, most of it in"
            + " parse (750ms).",
        of(FakeRun.of("b", 4).step("parse", 5, i -> took(1000)).step("load", 5, i -> took(1000))));
  }

  @Test
  void aPhaseOfOneTask() {
    List<RunFinding> findings =
        of(
            FakeRun.of("b", 8)
                .single("index", took(4000))
                .step("search", 24, i -> took(1000), "index"));

    assertOnly(
        Kind.NARROW_PHASE,
        "index had 1 task for 8 workers, and took 4.0s (57% of the run).",
        findings);
    assertEquals(3_500_000_000L, findings.get(1).cost());
  }

  @Test
  void aSingleTaskThatRestedBetweenItsAttempts() {
    List<RunFinding> findings =
        of(
            FakeRun.of("b", 8)
                .single("index", took(300).attempts(3, 4000))
                .step("search", 24, i -> took(1000), "index"));

    assertOnly(
        Kind.LONG_REST, "index rested 4.0s (55% of the run) between its 3 attempts.", findings);
    assertEquals(4_000_000_000L, findings.get(1).cost());
  }

  @Test
  void aSaturatedLimitOfConcurrency() {
    StepPlan.Builder<Object> ask =
        StepPlan.of("ask", (bot, call) -> null).limit("api").input(new Input.Given(List.of()));

    assertOnly(
        Kind.SATURATED_LIMIT,
        "Limit api (4 at a time) was 100% used for 9.0s (90% of the run), while tasks waited 4.5s"
            + " in the mean.",
        of(
            FakeRun.of("b", 8)
                .limit(new LimitPlan("api", 4, null))
                .step(1, ask, 40, i -> took(1000))));
  }

  @Test
  void aLimitExplainsAPhaseInWhichOneTaskTookLongEarlyOn() {
    StepPlan.Builder<Object> ask =
        StepPlan.of("ask", (bot, call) -> null).limit("api").input(new Input.Given(List.of()));

    assertOnly(
        Kind.SATURATED_LIMIT,
        "Limit api (4 at a time) was 100% used for 21.0s (95% of the run), while tasks waited 11.1s"
            + " in the mean.",
        of(
            FakeRun.of("b", 8)
                .limit(new LimitPlan("api", 4, null))
                .step(1, ask, 80, i -> took(i == 3 ? 9000 : 1000))));
  }

  @Test
  void aSaturatedLimitOfRate() {
    StepPlan.Builder<Object> ask =
        StepPlan.of("ask", (bot, call) -> null).limit("api").input(new Input.Given(List.of()));

    assertOnly(
        Kind.SATURATED_LIMIT,
        "Limit api (10 per 1.0s) was 99% used for 9.0s (99% of the run), while tasks waited 4.5s"
            + " in the mean.",
        of(
            FakeRun.of("b", 8)
                .limit(new LimitPlan("api", 0, Rate.parse("10/s")))
                .step(1, ask, 100, i -> took(10).after(i / 10 * 1000))));
  }

  @Test
  void tooFewWorkers() {
    List<RunFinding> findings = of(FakeRun.of("b", 2).step("answer", 200, i -> took(100)));

    assertOnly(
        Kind.TOO_FEW_WORKERS,
        "All 2 workers were busy 100% of 10.0s in answer, while its 200 tasks waited 5.0s in the"
            + " mean.",
        findings);
    assertTrue(
        findings
            .get(1)
            .advice()
            .startsWith("Running it with --workers 4 could bring it down to 5.0s at best"),
        findings.get(1).advice());
  }

  @Test
  void moreWorkersAreNotAdvisedWhereProcessorsSetThePace() {
    RunReport report = FakeRun.of("b", 2).step("answer", 200, i -> took(100)).report();
    int processors = Runtime.getRuntime().availableProcessors();

    assertEquals(
        "More workers would not help: the run is bound by "
            + (processors == 1 ? "1 processor" : processors + " processors")
            + ", which it kept busy 95% of the time.",
        adviceOn(RunData.of(report, Duration.ofMillis(9_500L * processors))));
    assertTrue(
        adviceOn(RunData.of(report, Duration.ofMillis(1_000L * processors)))
            .endsWith("busy 10% of the time."));
  }

  private static String adviceOn(RunData run) {
    return FindingRules.of(run).stream()
        .filter(finding -> finding.kind() == Kind.TOO_FEW_WORKERS)
        .findFirst()
        .orElseThrow()
        .advice();
  }

  @Test
  void aRetryStorm() {
    List<RunFinding> findings =
        of(FakeRun.of("b", 8).step("post", 31, i -> took(i == 30 ? 500 : 400).attempts(3, 900)));

    assertTrue(
        findings.stream()
            .anyMatch(
                f ->
                    f.sentence()
                        .equals(
                            "62 of 93 attempts of post were retries (67%); its tasks rested 27.9s"
                                + " between attempts, all together.")),
        findings::toString);
  }

  @Test
  void workersThatNeverRan() {
    List<RunFinding> findings = of(FakeRun.of("b", 32).step("s", 4, i -> took(10)));

    assertEquals(
        List.of(Kind.TIME, Kind.NARROW_PHASE, Kind.IDLE_WORKERS),
        findings.stream().map(RunFinding::kind).toList());
    assertEquals("28 of 32 workers never ran a task.", findings.get(2).sentence());
  }

  @Test
  void timeOutsideOfThePhases() {
    assertOnly(
        Kind.OUTSIDE_PHASES,
        "1.0s (50% of the run) went by outside of its phases.",
        of(FakeRun.of("b", 2).step("s", 2, i -> took(1000)).padded(1000)));
  }

  @Test
  void failuresComeFirst() {
    List<RunFinding> findings = FindingRules.of(RunData.of(SampleRuns.review()));

    assertEquals(
        List.of(Kind.FAILURES, Kind.TIME),
        findings.stream().map(RunFinding::kind).limit(2).toList());
    assertEquals(
        "6 of 656 called tasks failed, 2 of them of one cause: SocketTimeoutException: Read timed"
            + " out; 6 tasks skipped after.",
        findings.get(0).sentence());
  }

  @Test
  void saysHowManyFailuresShareACause() {
    assertEquals(
        "2 of 3 called tasks failed, all of one cause: IllegalStateException: a.",
        failures("a", "a"));
    assertEquals(
        "2 of 3 called tasks failed, each of another cause, such as IllegalStateException: a.",
        failures("a", "b"));
    assertEquals(
        "1 of 3 called tasks failed, its cause is IllegalStateException: a.", failures("a"));
  }

  private static String failures(String... messages) {
    FakeRun run =
        FakeRun.of("b", 3)
            .step(
                "s",
                3,
                i ->
                    i < messages.length
                        ? took(1).failed(new IllegalStateException(messages[i]))
                        : took(1));
    return of(run).get(0).sentence();
  }

  @Test
  void onlyAStepThatKeptOthersFromBeingReachedIsAdvisedToTolerateFailures() {
    assertEquals(
        "To go on without what failed: @Phase(minSuccess = 0.05), or --set"
            + " steps.s.minSuccess=0.05.",
        of(failing(19).unreached("t", "s")).get(0).advice());
    assertEquals("", of(failing(20).unreached("t", "s")).get(0).advice());
    assertEquals("", of(failing(19)).get(0).advice());
    FakeRun stopped = failing(19).unreached("t", "s").ended(RunState.FAILED, "19 tasks failed");
    assertEquals("", of(stopped).get(0).advice());
  }

  private static FakeRun failing(int count) {
    return FakeRun.of("b", 1)
        .step("s", 20, i -> i < count ? took(1).failed(new IllegalStateException()) : took(1));
  }

  @Test
  void aRunOfNoPhaseSaysSo() {
    assertEquals(
        "The run ended after 0ns, before its first phase.",
        of(FakeRun.of("b", 4).unreached("s", "none")).get(0).sentence());
  }

  @Test
  void neverMoreThanFive() {
    FakeRun run =
        FakeRun.of("b", 4)
            .single("index", took(5000))
            .step("crawl", 41, i -> took(i == 40 ? 9000 : 100).attempts(2, 0))
            .step("fetch", 41, i -> took(i == 40 ? 9000 : 100).attempts(2, 0))
            .step("fail", 5, i -> took(4000).failed(new IllegalStateException()));

    assertEquals(5, of(run).size());
  }
}
