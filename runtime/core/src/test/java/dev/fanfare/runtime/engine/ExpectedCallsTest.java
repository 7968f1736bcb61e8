package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.cross;
import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.ExpectedCalls;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectedCallsTest {

  private final AtomicInteger calls = new AtomicInteger();

  private static RunReport report(Plan.Builder<TestBot> plan) {
    return run(plan.build()).workers(3).environment(new Simulator(5).environment()).run();
  }

  private StepPlan.Builder<TestBot> answer(String expect) {
    return step("answer", Integer.class, (bot, call) -> calls.incrementAndGet())
        .input(each("questions"))
        .expect(ExpectedCalls.parse(expect));
  }

  private static StepPlan.Builder<TestBot> endless(Yield yields, Object returned) {
    return StepPlan.<TestBot>of("source", (bot, call) -> returned)
        .yields(yields, TypeRef.of(Integer.class))
        .expect(ExpectedCalls.parse("2..10"));
  }

  @Test
  void tooManyCallsAreRefusedBeforeTheFirst() {
    RunReport report =
        report(plan().phase(1, numbers("questions", 12_040)).phase(2, answer("..10000").build()));
    assertEquals(RunState.FAILED, report.state());
    assertEquals(
        Optional.of(
            "phase 2: answer would be called 12 040 times; at most 10 000 were expected (from"
                + " questions)"),
        report.reason());
    assertEquals(0, calls.get());
  }

  @Test
  void noStepOfThePhaseIsCalled() {
    StepPlan<TestBot> beside =
        step("beside", Integer.class, (bot, call) -> calls.incrementAndGet()).build();
    RunReport report =
        report(plan().phase(1, numbers("questions", 1)).phase(2, beside, answer("2..").build()));
    assertEquals(
        Optional.of(
            "phase 2: answer would be called once; at least 2 were expected (from questions)"),
        report.reason());
    assertEquals(0, calls.get());
  }

  @Test
  void asManyAsExpectedAreCalled() {
    RunReport report =
        report(plan().phase(1, numbers("questions", 300)).phase(2, answer("300").build()));
    assertEquals(RunState.SUCCEEDED, report.state());
    assertEquals(300, calls.get());
  }

  @Test
  void combinationsAreCountedAndTheirSourcesNamed() {
    RunReport report =
        report(
            plan()
                .phase(1, numbers("questions", 30), numbers("models", 4))
                .phase(2, answer("..100").input(cross("models")).build()));
    assertEquals(
        Optional.of(
            "phase 2: answer would be called 120 times; at most 100 were expected (from questions,"
                + " models)"),
        report.reason());
  }

  @Test
  void skippedTasksAreNoCalls() {
    StepPlan<TestBot> questions =
        step(
                "questions",
                Integer.class,
                (bot, call) -> {
                  if (call.<Integer>get(0) > 0) {
                    throw new IllegalStateException("down");
                  }
                  return 0;
                })
            .input(each("numbers"))
            .minSuccess(0)
            .build();
    RunReport report =
        report(
            plan()
                .phase(1, numbers("numbers", 5))
                .phase(2, questions)
                .phase(3, answer("1").build()));
    assertEquals(RunState.SUCCEEDED, report.state());
    assertEquals(1, calls.get());
  }

  @Test
  void sourceWithoutEndIsReadNoFurtherThanExpected() {
    AtomicInteger read = new AtomicInteger();
    RunReport report =
        report(
            plan()
                .retries(3)
                .phase(
                    1,
                    endless(Yield.STREAM, IntStream.generate(read::incrementAndGet).boxed())
                        .minSuccess(0)
                        .build())
                .phase(
                    2,
                    step("next", Integer.class, (bot, call) -> calls.incrementAndGet())
                        .input(each("source"))
                        .build()));
    assertEquals(RunState.FAILED, report.state());
    assertEquals(11, read.get());
    assertEquals(0, calls.get());
    assertEquals(TaskState.FAILED, report.task("source").state());
    assertEquals(1, report.task("source").attempts());
    assertEquals(
        "source yields more than the 10 elements that were expected at most",
        report.task("source").failure().orElseThrow().getMessage());
  }

  @Test
  void tooFewElementsFailTheSource() {
    for (Yield yields : new Yield[] {Yield.ARRAY, Yield.ITERABLE}) {
      Object one = yields == Yield.ARRAY ? new int[] {1} : java.util.List.of(1);
      RunReport report = report(plan().phase(1, endless(yields, one).build()));
      assertEquals(RunState.FAILED, report.state());
      String message = report.task("source").failure().orElseThrow().getMessage();
      assertTrue(message.equals("source yields 1 element; at least 2 were expected"), message);
    }
  }
}
