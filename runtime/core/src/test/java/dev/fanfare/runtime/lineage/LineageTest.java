package dev.fanfare.runtime.lineage;

import static dev.fanfare.runtime.sim.TestBot.cross;
import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.items;
import static dev.fanfare.runtime.sim.TestBot.list;
import static dev.fanfare.runtime.sim.TestBot.match;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.outcomes;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.single;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.api.Outcome;
import dev.fanfare.api.Outcomes;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRange;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineageTest {

  private static RunReport report(Plan.Builder<TestBot> plan) {
    return run(plan.build()).workers(3).environment(new Simulator(5).environment()).run();
  }

  /** Joins its arguments with a plus. */
  private static StepPlan.Builder<TestBot> joining(String name, Input... inputs) {
    return quiet(
        name,
        inputs,
        (bot, call) -> {
          List<String> parts = new ArrayList<>();
          for (int input = 0; input < inputs.length; input++) {
            parts.add(String.valueOf(call.<Object>get(input)));
          }
          return String.join("+", parts);
        });
  }

  private static StepPlan.Builder<TestBot> quiet(
      String name, Input[] inputs, Invoker<TestBot> invoker) {
    StepPlan.Builder<TestBot> step = step(name, String.class, invoker).minSuccess(0);
    for (Input input : inputs) {
      step.input(input);
    }
    return step;
  }

  /** Fails for the elements that end so. */
  private static StepPlan<TestBot> failingFor(String name, String end, String source) {
    return quiet(
            name,
            new Input[] {each(source)},
            (bot, call) -> {
              String element = String.valueOf(call.<Object>get(0));
              if (element.endsWith(end)) {
                throw new IllegalStateException("bad " + element);
              }
              return name + element;
            })
        .build();
  }

  private static List<String> values(RunReport report, String step) {
    return report.results(step, String.class);
  }

  private static List<TaskRecord> tasks(RunReport report, String step) {
    return report.tasks().stream().filter(task -> task.step().equals(step)).toList();
  }

  @Test
  void eachCallGetsTheElementsOfTheSameDescent() {
    RunReport report =
        report(
            plan()
                .phase(1, items("q", "a", "b", "c"))
                .phase(2, joining("x", each("q")).build())
                .phase(3, joining("y", each("q"), match("x", "q")).build()));
    assertEquals(List.of("a+a", "b+b", "c+c"), values(report, "y"));
    assertEquals(List.of("q", "x[1]"), report.task("y[1]").parents());
  }

  @Test
  void aTaskKnowsWhatItIsAbout() {
    RunReport report =
        report(
            plan()
                .phase(1, items("q", "a", "b", "c"))
                .phase(2, failingFor("x", "b", "q"))
                .phase(3, joining("y", each("q"), match("x", "q")).build())
                .phase(4, joining("all", list("y")).build()));
    assertEquals(List.of("b"), report.task("x[1]").inputs());
    assertEquals(List.of("c", "xc"), report.task("y[2]").inputs());
    assertEquals(TaskState.SKIPPED, report.task("y[1]").state());
    assertEquals(List.of("b"), report.task("y[1]").inputs());
    assertEquals(List.of(), report.task("q").inputs());
    assertEquals(List.of(), report.task("all").inputs());
  }

  @Test
  void anElementWithManyDescendantsIsRepeated() {
    StepPlan<TestBot> many =
        StepPlan.<TestBot>of(
                "many",
                (bot, call) -> {
                  int n = call.get(0);
                  return IntStream.range(0, n).mapToObj(i -> n + "." + i).toList();
                })
            .input(each("n"))
            .yields(Yield.ITERABLE, TypeRef.of(String.class))
            .build();
    RunReport report =
        report(
            plan()
                .phase(1, numbers("n", 4))
                .phase(2, many)
                .phase(3, joining("y", each("n"), match("many", "n")).build())
                .phase(4, joining("z", each("many"), match("y", "many")).build()));
    // 0 has no descendant: no call.
    assertEquals(
        List.of("1+1.0", "2+2.0", "2+2.1", "3+3.0", "3+3.1", "3+3.2"), values(report, "y"));
    assertEquals("3.2+3+3.2", values(report, "z").get(5));
  }

  @Test
  void siblingsAreJoinedOnTheirCommonAncestor() {
    RunReport report =
        report(
            plan()
                .phase(1, items("q", "a", "b"))
                .phase(2, joining("l", each("q")).build(), joining("r", each("q")).build())
                .phase(3, joining("y", each("l"), match("r", "q")).build()));
    assertEquals(List.of("a+a", "b+b"), values(report, "y"));
  }

  @Test
  void aJoinOnTwoAncestorsNeedsBoth() {
    RunReport report =
        report(
            plan()
                .phase(1, items("p", "a", "b"), items("q", "1", "2", "3"))
                .phase(2, joining("pq", each("p"), cross("q")).build())
                .phase(3, joining("again", each("pq")).build())
                .phase(4, joining("y", each("pq"), match("again", "p", "q")).build()));
    assertEquals(6, values(report, "y").size());
    assertEquals("b+2+b+2", values(report, "y").get(4));
  }

  @Test
  void crossGivesEveryCombinationTheFirstVaryingSlowest() {
    RunReport report =
        report(
            plan()
                .phase(1, items("p", "a", "b"), items("q", "1", "2", "3"))
                .phase(2, joining("y", each("p"), cross("q")).build()));
    assertEquals(List.of("a+1", "a+2", "a+3", "b+1", "b+2", "b+3"), values(report, "y"));
    assertEquals("y[5]", tasks(report, "y").get(5).id());
  }

  @Test
  void descendantsOfAFailureAreSkippedAndNameItsRoot() {
    RunReport report =
        report(
            plan()
                .phase(1, items("q", "a", "b", "c"))
                .phase(2, failingFor("x", "b", "q"))
                .phase(3, joining("y", each("x")).build())
                .phase(4, joining("z", each("q"), match("y", "q")).build()));
    TaskRecord skipped = report.task("z[1]");
    assertEquals(TaskState.SKIPPED, skipped.state());
    assertEquals(Optional.of("x[1]"), skipped.skippedBecauseOf());
    assertEquals(List.of("q", "y[1]"), skipped.parents());
    assertEquals(0, skipped.attempts());
    assertEquals(List.of("a+xa", "c+xc"), values(report, "z"));
    assertEquals(1, report.steps().get(3).counts().skipped());
    assertEquals(1.0, report.steps().get(3).counts().successRate());
    assertEquals(RunState.SUCCEEDED, report.state());
  }

  @Test
  void aFailedListIsOneHole() {
    StepPlan<TestBot> many =
        StepPlan.<TestBot>of(
                "many",
                (bot, call) -> {
                  if (call.<Integer>get(0) == 1) {
                    throw new IllegalStateException();
                  }
                  return Stream.of(call.get(0) + "x", call.get(0) + "y");
                })
            .input(each("n"))
            .yields(Yield.STREAM, TypeRef.of(String.class))
            .minSuccess(0)
            .build();
    RunReport report =
        report(
            plan()
                .phase(1, numbers("n", 3))
                .phase(2, many)
                .phase(3, joining("y", each("n"), match("many", "n")).build())
                .phase(4, joining("all", list("y")).build()));
    assertEquals(5, tasks(report, "y").size());
    assertEquals(TaskState.SKIPPED, report.task("y[2]").state());
    assertEquals(List.of("[0+0x, 0+0y, 2+2x, 2+2y]"), values(report, "all"));
    assertEquals(List.of("y[0]", "y[1]", "y[3]", "y[4]"), report.task("all").parents());
    assertEquals(
        List.of(new TaskRange("y", 0, 2), new TaskRange("y", 3, 2)),
        report.task("all").parentRanges());
  }

  @Test
  void outcomesHaveTheFailuresInPlace() {
    Outcomes<?>[] seen = new Outcomes<?>[1];
    RunReport report =
        report(
            plan()
                .phase(1, items("q", "a", "b", "c"))
                .phase(2, failingFor("x", "b", "q"))
                .phase(3, joining("y", each("x")).build())
                .phase(
                    4,
                    step(
                            "all",
                            Integer.class,
                            (bot, call) -> {
                              seen[0] = call.get(0);
                              return seen[0].size();
                            })
                        .input(outcomes("y"))
                        .build(),
                    step(
                            "direct",
                            Integer.class,
                            (bot, call) -> {
                              Outcomes<?> outcomes = call.get(0);
                              Outcome.Failure<?> failure = outcomes.failures().get(0);
                              return failure.reason().equals("IllegalStateException: bad b")
                                      && failure.cause() instanceof IllegalStateException
                                      && failure.state() == TaskState.FAILED
                                      && failure.taskId().equals("x[1]")
                                  ? 1
                                  : 0;
                            })
                        .input(outcomes("x"))
                        .build()));
    assertEquals(3, report.results("all", Integer.class).get(0));
    assertEquals(List.of("xa", "xc"), seen[0].values());
    assertEquals(
        new Outcome.Failure<>(TaskState.SKIPPED, "y[1]", "skipped because of x[1]", null),
        seen[0].all().get(1));
    assertEquals(List.of(1), report.results("direct", Integer.class));
    assertEquals(List.of("y[0]", "y[1]", "y[2]"), report.task("all").parents());
  }

  @Test
  void aScatteredParentOfTwoArgumentsIsListedOnce() {
    Object[] elements = IntStream.range(0, 40).mapToObj(i -> i % 2 == 0 ? "good" : "bad").toArray();
    RunReport report =
        report(
            plan()
                .phase(1, items("q", elements))
                .phase(2, failingFor("x", "bad", "q"))
                .phase(3, joining("all", list("x"), outcomes("x")).build()));

    List<String> expected =
        IntStream.concat(
                IntStream.range(0, 20).map(i -> 2 * i), IntStream.range(0, 20).map(i -> 2 * i + 1))
            .mapToObj(i -> "x[" + i + "]")
            .toList();
    assertEquals(expected, report.task("all").parents());
    assertEquals(40, report.task("all").parentRanges().size());
  }

  @Test
  void aSingleIsTheSameForEveryCall() {
    RunReport report =
        report(
            plan()
                .phase(1, items("q", "a", "b"), joining("one").build())
                .phase(2, joining("y", each("q"), single("one")).build()));
    assertEquals(List.of("a+", "b+"), values(report, "y"));
    assertEquals(List.of("q", "one"), report.task("y[1]").parents());
  }

  @Test
  void whoseSingleFailedIsSkipped() {
    StepPlan<TestBot> bad =
        step("bad", String.class, (bot, call) -> Integer.parseInt("x")).minSuccess(0).build();
    RunReport report =
        report(
            plan()
                .phase(1, items("q", "a", "b"), bad)
                .phase(2, joining("y", each("q"), single("bad")).build())
                .phase(3, joining("z", single("bad")).build()));
    assertEquals(Optional.of("bad"), report.task("y[1]").skippedBecauseOf());
    assertEquals(Optional.of("bad"), report.task("z").skippedBecauseOf());
  }

  @Test
  void whoseSingleIsAnEmptyOptionalIsNotCalledAtAll() {
    StepPlan<TestBot> none =
        StepPlan.<TestBot>of("none", (bot, call) -> Optional.empty())
            .yields(Yield.OPTIONAL, TypeRef.of(String.class))
            .build();
    RunReport report =
        report(
            plan()
                .phase(1, items("q", "a", "b"), none)
                .phase(2, joining("y", each("q"), single("none")).build())
                .phase(3, joining("z", list("y")).build()));
    assertEquals(List.of(), tasks(report, "y"));
    assertEquals(List.of("[]"), values(report, "z"));
  }

  @Test
  void emptyOptionalsOfAStreamAreNoElements() {
    StepPlan<TestBot> some =
        StepPlan.<TestBot>of(
                "some", (bot, call) -> Optional.of(call.<Integer>get(0)).filter(n -> n % 2 == 1))
            .input(each("n"))
            .yields(Yield.OPTIONAL, TypeRef.of(Integer.class))
            .build();
    RunReport report =
        report(
            plan()
                .phase(1, numbers("n", 6))
                .phase(2, some)
                .phase(3, joining("y", each("n"), match("some", "n")).build()));
    assertEquals(List.of("1+1", "3+3", "5+5"), values(report, "y"));
  }

  @Test
  void aUnionIsOneStepAfterTheOther() {
    RunReport report =
        report(
            plan()
                .phase(1, items("p", "a", "b"), items("q", "c"))
                .phase(2, joining("y", each("p", "q")).build())
                .phase(
                    3,
                    quiet(
                            "z",
                            new Input[] {
                              each("p", "q"),
                              new Input.Match(Source.of("y"), List.of(Source.of("p", "q")))
                            },
                            (bot, call) -> call.get(0) + "=" + call.get(1))
                        .build(),
                    joining("all", list("q", "p")).build()));
    assertEquals(List.of("a=a", "b=b", "c=c"), values(report, "z"));
    assertEquals(List.of("[c, a, b]"), values(report, "all"));
    assertEquals(List.of("q", "y[2]"), report.task("z[2]").parents());
  }

  @Test
  void aUnionStartsAnew() {
    RunReport report =
        report(
            plan()
                .phase(1, items("n", "a", "b"))
                .phase(2, joining("p", each("n")).build(), joining("q", each("n")).build())
                .phase(3, joining("pair", each("p", "q"), cross("n")).build())
                .phase(4, joining("y", each("pair"), match("n", "n")).build()));
    List<String> ofOneMember = List.of("a+a+a", "a+b+b", "b+a+a", "b+b+b");
    assertEquals(
        Stream.concat(ofOneMember.stream(), ofOneMember.stream()).toList(), values(report, "y"));
  }

  @Test
  void aGatheredListCannotBeChanged() {
    RunReport report =
        report(
            plan()
                .phase(1, items("q", "b", "a"))
                .phase(
                    2,
                    quiet(
                            "sort",
                            new Input[] {list("q")},
                            (bot, call) -> {
                              Collections.sort(call.<List<String>>get(0));
                              return "";
                            })
                        .build()));
    assertEquals(
        UnsupportedOperationException.class,
        report.task("sort").failure().orElseThrow().getClass());
  }

  @Test
  void allKindsOfCollectionsYieldTheirElements() {
    Plan.Builder<TestBot> plan =
        plan()
            .phase(
                1,
                yielding("iterable", Yield.ITERABLE, List.of(1, 2)),
                yielding("iterator", Yield.ITERATOR, List.of(1, 2).iterator()),
                yielding("stream", Yield.STREAM, IntStream.of(1, 2)),
                yielding("array", Yield.ARRAY, new Integer[] {1, 2}),
                yielding("ints", Yield.ARRAY, new int[] {1, 2}));
    RunReport report = report(plan);
    for (String step : List.of("iterable", "iterator", "stream", "array", "ints")) {
      assertEquals(List.of(1, 2), report.results(step, Integer.class), step);
    }
  }

  private static StepPlan<TestBot> yielding(String name, Yield kind, Object value) {
    return StepPlan.<TestBot>of(name, (bot, call) -> value)
        .yields(kind, TypeRef.of(Integer.class))
        .build();
  }

  @Test
  void aNullInACollectionFailsTheTask() {
    RunReport report =
        report(plan().phase(1, yielding("s", Yield.ITERABLE, Arrays.asList(1, null))));
    assertEquals(
        "step 's' returned a collection with null at index 1; a step that may have no value"
            + " returns Optional",
        report.task("s").failure().orElseThrow().getMessage());
  }

  @Test
  void aSourceThatThrowsHalfWayFailsTheTask() {
    Stream<Integer> broken =
        Stream.of(1, 2, 3)
            .peek(
                n -> {
                  if (n == 3) {
                    throw new IllegalStateException("half way");
                  }
                });
    RunReport report = report(plan().phase(1, yielding("s", Yield.STREAM, broken)));
    assertEquals("half way", report.task("s").failure().orElseThrow().getMessage());
    assertEquals(List.of(), report.task("s").values());
  }

  @Test
  void aPlanThatTakesFromALaterStepIsAnError() {
    RunReport report =
        report(plan().phase(1, joining("y", each("z")).build()).phase(2, items("z", "a")));
    assertEquals(RunState.FAILED, report.state());
    assertEquals(
        "phase 1: IllegalStateException: the plan takes from step 'z' before its phase has ended",
        report.reason().orElseThrow());
    assertThrows(dev.fanfare.runtime.result.RunFailedException.class, report::orThrow);
  }
}
