package dev.fanfare.runtime;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.items;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunFailedException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static RunReport report(Plan.Builder<TestBot> plan) {
    return run(plan.build()).workers(2).environment(new Simulator(1).environment()).run();
  }

  private static StepPlan.Builder<TestBot> score(int... failing) {
    return step(
            "score",
            Integer.class,
            (bot, call) -> {
              for (int bad : failing) {
                if (call.<Integer>get(0) == bad) {
                  throw new IllegalStateException("bad " + bad);
                }
              }
              return call.get(0);
            })
        .input(each("items"));
  }

  private static Plan.Builder<TestBot> scores(double minSuccess, int... failing) {
    return plan()
        .phase(1, numbers("items", 30))
        .phase(2, score(failing).minSuccess(minSuccess).build())
        .phase(3, step("verdict", String.class, (bot, call) -> "fine").build());
  }

  private static String messageOf(org.junit.jupiter.api.function.Executable executable) {
    return assertThrows(FanfareException.class, executable).getMessage();
  }

  @Test
  void theResultIsTheOneValueOfTheLastStepThatYieldsTheType() {
    RunReport report = report(scores(1.0));
    assertEquals("fine", report.result(String.class));
    assertEquals("fine", report.result(CharSequence.class));
    assertEquals(
        "step 'score', the last of 'test' to yield Integer, has 30 values, not one;"
            + " results(\"score\", Integer.class) gives all",
        messageOf(() -> report.result(Integer.class)));
    assertEquals(
        "no step of 'test' yields Thread; its steps yield items: Integer, score: Integer,"
            + " verdict: String",
        messageOf(() -> report.result(Thread.class)));
  }

  @Test
  void resultsNameTheNearestStepAndTheRightType() {
    RunReport report = report(scores(1.0));
    assertEquals(30, report.results("score", Number.class).size());
    assertEquals(
        "'test' has no step 'scroe'; its steps are [items, score, verdict]; did you mean 'score'?",
        messageOf(() -> report.results("scroe", Integer.class)));
    assertEquals(
        "step 'score' yields Integer, not String",
        messageOf(() -> report.results("score", String.class)));
  }

  @Test
  void primitiveTypesAreTheirBoxes() {
    RunReport report = report(plan().phase(1, step("n", Integer.class, (b, c) -> 7).build()));
    assertEquals(7, report.result(int.class));
    assertEquals(List.of(7), report.results("n", int.class));
  }

  @Test
  void aTaskIsFoundByItsIdAndNothingElse() {
    RunReport report = report(scores(1.0));
    assertEquals("score[17]", report.task("score[17]").id());
    assertEquals("verdict", report.task("verdict").id());
    for (String id :
        List.of("score[30]", "score[07]", "score[-1]", "score[]", "score", "score[1")) {
      assertEquals(
          true, messageOf(() -> report.task(id)).startsWith("there is no task '" + id + "'"), id);
    }
    assertEquals(
        "there is no task 'scor[1]': no step 'scor' was reached; did you mean 'score'?",
        messageOf(() -> report.task("scor[1]")));
    assertEquals(
        "there is no task 'verdict[0]'; 'verdict' has only verdict",
        messageOf(() -> report.task("verdict[0]")));
    assertEquals(
        "there is no task 'score[30]'; 'score' has 30, score[0] to score[29]; did you mean"
            + " 'score[0]'?",
        messageOf(() -> report.task("score[30]")));
  }

  @Test
  void theTasksAreAViewInPlanOrder() {
    RunReport report = report(scores(1.0));
    assertEquals(32, report.tasks().size());
    assertEquals("items", report.tasks().get(0).id());
    assertEquals("score[29]", report.tasks().get(30).id());
    assertEquals(report.tasks().get(5), report.task("score[4]"));
    assertThrows(IndexOutOfBoundsException.class, () -> report.tasks().get(32));
  }

  @Test
  void aRunThatMissesItsShareSaysByHowMuch() {
    RunReport report = report(scores(0.95, 4, 9));
    assertEquals(RunState.FAILED, report.state());
    assertEquals(
        "phase 'score' (order 2): 28 of 30 tasks succeeded (93.3 %), fewer than its minSuccess of"
            + " 95.0 %",
        report.reason().orElseThrow());
    assertEquals(RunState.FAILED, report.steps().get(1).state());
    assertEquals(28, report.results("score", Integer.class).size());
    assertEquals(List.of(), report.results("verdict", String.class));
    assertEquals(RunState.SKIPPED, report.steps().get(2).state());
  }

  @Test
  void aRunThatReachesItsShareSucceeds() {
    RunReport report = report(scores(0.9, 4, 9, 17));
    assertEquals(RunState.SUCCEEDED, report.state());
    assertEquals(3, report.summary().failed());
    assertEquals("fine", report.orThrow().result(String.class));
  }

  @Test
  void orThrowTellsTheFirstFailureInTaskOrderAndKeepsTheOthers() {
    RunReport report = report(scores(1.0, 9, 4, 20));
    RunFailedException failure = assertThrows(RunFailedException.class, report::orThrow);
    assertEquals(
        "run 000000000001 of 'test' ended as FAILED; first failure: score[4]"
            + " (IllegalStateException: bad 4), and 2 more",
        failure.getMessage());
    assertEquals("bad 4", failure.getCause().getMessage());
    assertEquals("bad 9", failure.getSuppressed()[0].getMessage());
    assertEquals(2, failure.getSuppressed().length);
    assertSame(report, failure.report());
  }

  @Test
  void anExceptionWhoseOwnMethodsThrowBreaksNothing() {
    RuntimeException spiteful =
        new RuntimeException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException();
          }

          @Override
          public String toString() {
            throw new IllegalStateException();
          }
        };
    RunReport report =
        report(
            plan()
                .phase(
                    1,
                    step(
                            "s",
                            String.class,
                            (bot, call) -> {
                              throw spiteful;
                            })
                        .retries(1)
                        .build()));
    assertSame(spiteful, report.task("s").failure().orElseThrow());
    assertEquals(2, report.task("s").attempts());
    assertEquals(
        true,
        assertThrows(RunFailedException.class, report::orThrow)
            .getMessage()
            .contains("its message threw java.lang.IllegalStateException"));
    assertEquals(64, report.digest().length());
  }

  @Test
  void aDigestIsOnlyGivenForTasksOfTheRun() {
    RunReport one = report(scores(1.0));
    RunReport other = report(scores(1.0));
    assertEquals(one.digest(), other.digest());
    assertThrows(FanfareException.class, () -> one.digest(other.task("verdict")));
  }

  @Test
  void thePlanInTheReportHasTheOverrides() {
    RunReport report =
        run(scores(1.0).build())
            .workers(5)
            .retries(3)
            .failFast(true)
            .environment(new Simulator(1).environment())
            .run();
    assertEquals(5, report.plan().workers());
    assertEquals(3, report.plan().retries());
    assertEquals(true, report.plan().failFast());
    assertEquals(3, report.plan().phases().size());
    assertEquals(5, report.workerCount());
  }

  @Test
  void aPlanWithoutTasksSucceeds() {
    RunReport report =
        report(
            plan()
                .phase(1, items("none"))
                .phase(2, step("s", String.class, (b, c) -> "").input(each("none")).build()));
    assertEquals(RunState.SUCCEEDED, report.state());
    assertEquals(1.0, report.summary().successRate());
    assertEquals(1, report.summary().total());
  }
}
