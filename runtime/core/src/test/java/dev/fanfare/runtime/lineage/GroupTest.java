package dev.fanfare.runtime.lineage;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.items;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.single;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.api.Outcomes;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Input.Shape;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupTest {

  record Score(String license, String dimension, int points) {}

  private static final Accessor<Score> LICENSE = Accessor.of("license", Score::license);
  private static final Accessor<Score> DIMENSION = Accessor.of("dimension", Score::dimension);

  private static final Score[] SCORES = {
    new Score("MIT", "patents", 1),
    new Score("GPL", "patents", 2),
    new Score("MIT", "liability", 3),
    new Score("MIT", "patents", 4),
    new Score("GPL", "scope", 5)
  };

  private static Input.Group group(String source, Shape as, Accessor<?>... by) {
    return new Input.Group(Source.of(source), List.of(by), as, List.of());
  }

  private static RunReport report(Plan.Builder<TestBot> plan) {
    return run(plan.build()).workers(3).environment(new Simulator(5).environment()).run();
  }

  private static List<String> ids(RunReport report, String step) {
    return report.tasks().stream()
        .filter(task -> task.step().equals(step))
        .map(TaskRecord::id)
        .toList();
  }

  private static StepPlan.Builder<TestBot> points(String name, Input.Group group) {
    return step(
            name,
            String.class,
            (bot, call) -> {
              List<Integer> points = new ArrayList<>();
              call.<List<Score>>get(0).forEach(score -> points.add(score.points()));
              return points.toString();
            })
        .input(group);
  }

  @Test
  void oneCallPerKeyInOrderOfFirstAppearance() {
    RunReport report =
        report(
            plan()
                .phase(1, items("scores", (Object[]) SCORES))
                .phase(2, points("license", group("scores", Shape.LIST, LICENSE)).build())
                .phase(3, points("both", group("scores", Shape.LIST, LICENSE, DIMENSION)).build()));
    assertEquals(List.of("license[MIT]", "license[GPL]"), ids(report, "license"));
    assertEquals(List.of("[1, 3, 4]", "[2, 5]"), report.results("license", String.class));
    assertEquals(
        List.of("both[MIT/patents]", "both[GPL/patents]", "both[MIT/liability]", "both[GPL/scope]"),
        ids(report, "both"));
    assertEquals(List.of("[1, 4]", "[2]", "[3]", "[5]"), report.results("both", String.class));
    assertEquals("[2]", report.task("both[GPL/patents]").values().get(0));
    assertEquals(List.of("scores"), report.task("license[GPL]").parents());
  }

  @Test
  void keysAreGivenByComponent() {
    RunReport report =
        report(
            plan()
                .phase(
                    1,
                    items("scores", (Object[]) SCORES),
                    step("one", String.class, (b, c) -> "!").build())
                .phase(
                    2,
                    step(
                            "s",
                            String.class,
                            (bot, call) ->
                                ""
                                    + call.get(0)
                                    + call.get(1)
                                    + call.<List<?>>get(2).size()
                                    + call.get(3))
                        .input(new Input.KeyPart(1))
                        .input(new Input.KeyPart(0))
                        .input(group("scores", Shape.LIST, LICENSE, DIMENSION))
                        .input(single("one"))
                        .build()));
    assertEquals(
        List.of("patentsMIT2!", "patentsGPL1!", "liabilityMIT1!", "scopeGPL1!"),
        report.results("s", String.class));
  }

  @Test
  void groupsOfSeveralParametersShareTheirKeys() {
    Score[] others = {new Score("BSD", "scope", 7), new Score("GPL", "scope", 8)};
    RunReport report =
        report(
            plan()
                .phase(1, items("scores", (Object[]) SCORES), items("others", (Object[]) others))
                .phase(
                    2,
                    step(
                            "s",
                            String.class,
                            (bot, call) ->
                                call.<List<?>>get(0).size() + "/" + call.<List<?>>get(1).size())
                        .input(group("scores", Shape.LIST, LICENSE))
                        .input(group("others", Shape.LIST, LICENSE))
                        .build()));
    assertEquals(List.of("s[MIT]", "s[GPL]", "s[BSD]"), ids(report, "s"));
    assertEquals(List.of("3/0", "2/1", "0/1"), report.results("s", String.class));
  }

  @Test
  void keysThatReadAlikeOrHoldMarksHaveIdsOfTheirOwn() {
    Score[] odd = {
      new Score("a/b", "c", 0),
      new Score("a", "b/c", 0),
      new Score("x[1]%", "\n", 0),
      new Score("", "", 0)
    };
    Accessor<Object> sum = Accessor.of("sum", s -> ((Score) s).license().length());
    Accessor<Object> text = Accessor.of("text", s -> "" + ((Score) s).license().length());
    RunReport report =
        report(
            plan()
                .phase(1, items("odd", (Object[]) odd))
                .phase(2, points("s", group("odd", Shape.LIST, LICENSE, DIMENSION)).build())
                .phase(
                    3,
                    points(
                            "t",
                            group(
                                "odd",
                                Shape.LIST,
                                Accessor.of(
                                    "mixed",
                                    (Score s) ->
                                        s.dimension().isEmpty() ? sum.read(s) : text.read(s))))
                        .build(),
                    points(
                            "u",
                            group(
                                "odd",
                                Shape.LIST,
                                Accessor.of("same", (Score s) -> s.points() == 0 ? new Odd() : 1)))
                        .build()));
    assertEquals(
        List.of("s[a%2Fb/c]", "s[a/b%2Fc]", "s[x%5B1%5D%25/%0A]", "s[/]"), ids(report, "s"));
    assertEquals(
        List.of("u[odd]", "u[odd]#2".replace("]#2", "#2]"), "u[odd#3]", "u[odd#4]"),
        ids(report, "u"));
    assertEquals("u[odd#3]", report.task("u[odd#3]").id());
  }

  /** Equal to nothing but itself, and reads like all others. */
  private static final class Odd {
    @Override
    public String toString() {
      return "odd";
    }
  }

  private static StepPlan<TestBot> rated(String failing) {
    return step(
            "rated",
            Score.class,
            (bot, call) -> {
              Score score = call.get(0);
              if (score.dimension().equals(failing)) {
                throw new IllegalStateException(failing);
              }
              return score;
            })
        .input(each("scores"))
        .minSuccess(0)
        .build();
  }

  @Test
  void aGroupedListLeavesFailuresOut() {
    RunReport report =
        report(
            plan()
                .phase(1, items("scores", (Object[]) SCORES))
                .phase(2, rated("patents"))
                .phase(3, points("license", group("rated", Shape.LIST, LICENSE)).build()));
    assertEquals(List.of("license[MIT]", "license[GPL]"), ids(report, "license"));
    assertEquals(List.of("[3]", "[5]"), report.results("license", String.class));
  }

  @Test
  void groupedOutcomesHaveFailuresInTheGroupOfTheirAncestor() {
    Input.Group byAncestor =
        new Input.Group(
            Source.of("rated"),
            List.of(LICENSE),
            Shape.OUTCOMES,
            List.of(new Input.Ancestor(Source.of("scores"), List.of(LICENSE))));
    RunReport report =
        report(
            plan()
                .phase(1, items("scores", (Object[]) SCORES))
                .phase(2, rated("patents"))
                .phase(
                    3,
                    step(
                            "license",
                            String.class,
                            (bot, call) -> {
                              Outcomes<Score> outcomes = call.get(0);
                              return outcomes.values().size() + " of " + outcomes.size();
                            })
                        .input(byAncestor)
                        .build()));
    assertEquals(List.of("1 of 3", "1 of 2"), report.results("license", String.class));
    assertEquals(
        List.of("rated[0]", "rated[2]", "rated[3]"), report.task("license[MIT]").parents());
  }

  @Test
  void anAccessorThatThrowsFailsTheRunAndNamesTheElement() {
    Accessor<Score> broken =
        Accessor.of(
            "license",
            score -> {
              throw new IllegalStateException("no");
            });
    RunReport report =
        report(
            plan()
                .phase(1, items("scores", (Object[]) SCORES))
                .phase(2, rated("patents"))
                .phase(3, points("license", group("rated", Shape.LIST, broken)).build()));
    assertEquals(RunState.FAILED, report.state());
    assertEquals(
        "phase 3: FanfareException: the groups of step 'license' need 'license' of what rated[2]"
            + " yielded, which threw java.lang.IllegalStateException",
        report.reason().orElseThrow());
    assertEquals(TaskState.SUCCEEDED, report.task("rated[2]").state());
  }

  @Test
  void noElementsMakeNoGroups() {
    RunReport report =
        report(
            plan()
                .phase(1, items("scores"))
                .phase(2, points("license", group("scores", Shape.LIST, LICENSE)).build()));
    assertEquals(List.of(), ids(report, "license"));
    assertEquals(RunState.SUCCEEDED, report.state());
  }

  /** Scores of which those of 0 points fail; their licences are read before they do. */
  private static Plan.Builder<TestBot> scored(Shape as, double minSuccess, Score... scores) {
    Input.Group group =
        new Input.Group(
            Source.of("judge"),
            List.of(LICENSE),
            as,
            List.of(new Input.Ancestor(Source.of("scores"), List.of(LICENSE))),
            minSuccess);
    return plan()
        .phase(1, items("scores", (Object[]) scores))
        .phase(
            2,
            step(
                    "judge",
                    Score.class,
                    (bot, call) -> {
                      if (call.<Score>get(0).points() == 0) {
                        throw new IllegalStateException("down");
                      }
                      return call.get(0);
                    })
                .input(each("scores"))
                .minSuccess(0)
                .build())
        .phase(
            3,
            step("license", String.class, (bot, call) -> "" + call.<Iterable<?>>get(0))
                .input(group)
                .build());
  }

  private static final Score[] PARTLY_FAILED = {
    new Score("MIT", "patents", 0),
    new Score("GPL", "patents", 2),
    new Score("MIT", "liability", 3),
    new Score("GPL", "scope", 0),
    new Score("GPL", "scope", 4),
    new Score("BSD", "scope", 0)
  };

  @Test
  void groupOfWhichTooFewSucceededIsSkipped() {
    for (Shape shape : Shape.values()) {
      RunReport report = report(scored(shape, 0.6, PARTLY_FAILED));
      assertEquals(List.of("license[MIT]", "license[GPL]", "license[BSD]"), ids(report, "license"));
      assertEquals(TaskState.SKIPPED, report.task("license[MIT]").state());
      assertEquals(Optional.of("judge[0]"), report.task("license[MIT]").skippedBecauseOf());
      assertEquals(TaskState.SUCCEEDED, report.task("license[GPL]").state());
      assertEquals(Optional.of("judge[5]"), report.task("license[BSD]").skippedBecauseOf());
    }
  }

  @Test
  void groupWithExactlyItsShareIsComputedFromWhatSucceeded() {
    RunReport report = report(scored(Shape.LIST, 0.5, PARTLY_FAILED));
    assertEquals(TaskState.SUCCEEDED, report.task("license[MIT]").state());
    assertEquals(List.of("judge[2]"), report.task("license[MIT]").parents());
    assertEquals(
        List.of(
            List.of(PARTLY_FAILED[2]).toString(),
            List.of(PARTLY_FAILED[1], PARTLY_FAILED[4]).toString()),
        report.results("license", String.class));
  }
}
