package dev.fanfare.runtime.recovery;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.items;
import static dev.fanfare.runtime.sim.TestBot.list;
import static dev.fanfare.runtime.sim.TestBot.match;
import static dev.fanfare.runtime.sim.TestBot.outcomes;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Outcomes;
import dev.fanfare.api.Reuse;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.ReusePlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {

  private static final Instant CLOCK = Instant.parse("2026-12-01T00:00:00Z");

  private final MemoryHistory history = new MemoryHistory();

  private RunReport run(Plan<TestBot> plan, String runId, long seed) {
    BotRun<TestBot> run = TestBot.run(plan).seed(seed).clock(CLOCK).workers(3);
    Simulator world = new Simulator(seed).journal(history);
    return run.environment(world.environment().toBuilder().runIds(() -> runId).build()).run();
  }

  private RunReport run(Plan<TestBot> plan) {
    return run(plan, "first", 1);
  }

  private Plan<TestBot> review(String... questions) {
    return review(call -> "re: " + call, questions);
  }

  private Plan<TestBot> review(Function<String, String> answer, String... questions) {
    // The questions stand in the code of the step that yields them.
    history.version("questions", List.of(questions).toString());
    return plan()
        .phase(1, items("questions", (Object[]) questions))
        .phase(
            2,
            step("answer", String.class, (bot, call) -> answer.apply(call.get(0)))
                .input(each("questions"))
                .build())
        .phase(
            3,
            step(
                    "score",
                    Integer.class,
                    (bot, call) -> call.<String>get(0).length() + call.<String>get(1).length())
                .input(each("questions"))
                .input(match("answer", "questions"))
                .build())
        .phase(
            4,
            step(
                    "total",
                    Integer.class,
                    (bot, call) ->
                        call.<List<Integer>>get(0).stream().mapToInt(Integer::intValue).sum())
                .input(list("score"))
                .build())
        .build();
  }

  @Test
  void callsNothingThatHasSucceeded() {
    RunReport first = run(review("a", "bb", "ccc"));
    RunReport second = run(review("a", "bb", "ccc"), "first", 7);
    assertEquals(List.of(), history.called);
    assertEquals(8, history.reused.size());
    assertEquals(List.of(), history.loaded.stream().filter(id -> !id.equals("questions")).toList());
    assertEquals(first.digest(), second.digest());
    assertEquals(first.result(Integer.class), second.result(Integer.class));
    assertEquals(8, second.summary().succeeded());
    TaskRecord task = second.task("score[1]");
    assertTrue(task.reused());
    assertEquals(0, task.attempts());
    assertEquals(-1, task.worker());
    assertFalse(first.task("score[1]").reused());
  }

  @Test
  void callsWhatHadNotEnded() {
    RunReport first = run(review("a", "bb", "ccc"));
    history.keepOnly(Set.of("questions", "answer[0]", "answer[2]", "score[2]"));
    RunReport second = run(review("a", "bb", "ccc"));
    assertEquals(Set.of("answer[1]", "score[0]", "score[1]", "total"), Set.copyOf(history.called));
    assertEquals(first.digest(), second.digest());
  }

  @Test
  void callsOnlyForTheElementThatIsNew() {
    run(review("a", "bb", "ccc"));
    RunReport second = run(review("new", "a", "bb", "ccc"), "second", 2);
    assertEquals(Set.of("questions", "answer[0]", "score[0]", "total"), Set.copyOf(history.called));
    assertEquals(
        Set.of("answer[1]", "answer[2]", "answer[3]", "score[1]", "score[2]", "score[3]"),
        Set.copyOf(history.reused));
    assertEquals(new MemoryHistoryFree().digest(review("new", "a", "bb", "ccc")), second.digest());
  }

  /** Runs without a history. */
  private static final class MemoryHistoryFree {
    String digest(Plan<TestBot> plan) {
      return TestBot.run(plan).environment(new Simulator(1).environment()).run().digest();
    }
  }

  @Test
  void reusesDescendantsOfAStepThatYieldsTheSameAgain() {
    run(review("a", "bb"));
    history.version("answer", "2");
    run(review("a", "bb"));
    assertEquals(Set.of("answer[0]", "answer[1]"), Set.copyOf(history.called));
    history.version("answer", "3");
    run(review(question -> question.equals("a") ? "another answer" : "re: " + question, "a", "bb"));
    assertEquals(Set.of("answer[0]", "answer[1]", "score[0]", "total"), Set.copyOf(history.called));
  }

  @Test
  void matchesEqualTasksInElementOrder() {
    run(review("a", "a", "a"));
    history.keepOnly(Set.of("questions", "answer[0]", "answer[2]"));
    run(review("a", "a", "a"));
    assertTrue(history.called.contains("answer[1]"));
    assertEquals(List.of("questions", "answer[0]", "answer[2]"), history.reused);
  }

  @Test
  void loadsOnlyWhatACalledTaskTakes() {
    run(review("a", "bb"));
    history.version("total", "2");
    run(review("a", "bb"));
    assertEquals(List.of("total"), history.called);
    assertEquals(Set.of("questions", "score[0]", "score[1]"), Set.copyOf(history.loaded));
  }

  @Test
  void saysThatAStoredValueCannotBeLoaded() {
    run(review("a", "bb"));
    history.version("total", "2");
    history.damaged = true;
    RunReport report = run(review("a", "bb"));
    assertEquals(RunState.FAILED, report.state());
    assertTrue(report.reason().orElse("").contains("is damaged"), report.reason().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "clock", "runId", "taskId", "attempt", "worker", "key"})
  void reusesWhatWasObservedOnlyWhereItIsStillTrue(String observed) {
    Function<Object[], Plan<TestBot>> reading =
        elements ->
            plan()
                .phase(1, items("items", elements))
                .phase(
                    2,
                    step("read", String.class, (bot, call) -> read(call.get(1), observed))
                        .input(each("items"))
                        .input(new Input.Context())
                        .build())
                .build();
    run(reading.apply(new Object[] {1, 2}), "first", 1);
    run(reading.apply(new Object[] {1, 2}), "first", 1);
    assertEquals(List.of(), history.called, "the same run");
    run(reading.apply(new Object[] {1, 2}), "second", 2);
    boolean sameElsewhere = Set.of("clock", "taskId", "attempt").contains(observed);
    assertEquals(sameElsewhere, !history.called.contains("read[0]"), "another run");
    history.version("items", "2");
    run(reading.apply(new Object[] {0, 1, 2}), "second", 2);
    boolean samePlace = !Set.of("clock", "attempt", "runId").contains(observed);
    assertEquals(samePlace, history.called.contains("read[2]"), "another place");
  }

  private static String read(TaskContext context, String what) {
    return switch (what) {
      case "random" -> "" + context.random().nextInt(1) + context.step();
      case "clock" -> context.clock().instant().toString();
      case "runId" -> context.runId().substring(0, 0);
      case "taskId" -> context.taskId().substring(0, 0);
      case "attempt" -> "" + context.attempt();
      case "worker" -> ("" + context.worker()).substring(0, 0);
      default -> context.idempotencyKey().substring(0, 0);
    };
  }

  @Test
  void doesNotReuseWhatIsNeverReused() {
    StepPlan<TestBot> mail =
        step("mail", Integer.class, (bot, call) -> call.<Integer>get(0))
            .input(each("items"))
            .reuse(new ReusePlan(Reuse.NEVER, null, null))
            .build();
    Plan<TestBot> plan = plan().phase(1, items("items", 1, 2)).phase(2, mail).build();
    run(plan);
    run(plan);
    assertEquals(List.of("mail[0]", "mail[1]"), history.called.stream().sorted().toList());
    assertEquals(Set.of("it is never reused, as its @Task says"), history.obstacles);
  }

  @Test
  void saysWhyATaskCannotBeReused() {
    Plan<TestBot> dates =
        plan()
            .phase(1, items("dates", new Date(0)))
            .phase(
                2,
                step("use", Integer.class, (bot, call) -> 1).input(each("dates")).build(),
                step("other", Integer.class, (bot, call) -> 1).build())
            .build();
    history.version("other", "unknown");
    run(dates);
    run(dates);
    assertEquals(Set.of("use[0]", "other"), Set.copyOf(history.called));
    assertEquals(
        Set.of(
            "it takes a java.util.Date, whose content cannot be compared",
            "the code of other is not known"),
        history.obstacles);
  }

  @Test
  void callsFailedTasksAgainAndDistinguishesFailuresThatStepsTake() {
    boolean[] fails = {true};
    Plan<TestBot> plan =
        plan()
            .phase(1, items("items", 1, 2))
            .phase(
                2,
                step(
                        "half",
                        Integer.class,
                        (bot, call) -> {
                          if (fails[0] && call.<Integer>get(0) == 2) {
                            throw new IllegalStateException("not yet");
                          }
                          return call.<Integer>get(0);
                        })
                    .input(each("items"))
                    .minSuccess(0)
                    .build())
            .phase(
                3,
                step(
                        "count",
                        Integer.class,
                        (bot, call) -> call.<Outcomes<Integer>>get(0).failures().size())
                    .input(outcomes("half"))
                    .build())
            .build();
    assertEquals(1, run(plan).results("count", Integer.class).get(0));
    run(plan);
    assertEquals(List.of("half[1]"), history.called);
    fails[0] = false;
    assertEquals(0, run(plan).results("count", Integer.class).get(0));
    assertEquals(List.of("half[1]", "count"), history.called);
  }
}
