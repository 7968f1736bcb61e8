package dev.fanfare.report.data;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.report.FakeRun;
import dev.fanfare.report.SampleRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class RunDataTest {

  private final RunData review = RunData.of(SampleRuns.review());

  @Test
  void idsAreThoseOfTheReport() {
    List<String> expected = SampleRuns.review().tasks().stream().map(task -> task.id()).toList();
    TaskTable tasks = review.tasks();
    for (int task = 0; task < tasks.size(); task++) {
      assertEquals(expected.get(task), tasks.id(task));
      assertEquals(OptionalInt.of(task), tasks.find(expected.get(task)));
    }
    assertTrue(tasks.plainId(1));
    assertFalse(tasks.plainId(tasks.find("dimension[licence-0/dim-0]").getAsInt()));
  }

  @Test
  void unknownIdsAreNotFound() {
    for (String id :
        List.of(
            "",
            "verdict[0]",
            "answer",
            "answer[300]",
            "answer[01]",
            "answer[-1]",
            "answer[1",
            "answer[99999999999999]",
            "dimension[0]",
            "nobody[1]")) {
      assertEquals(OptionalInt.empty(), review.tasks().find(id), id);
    }
  }

  @Test
  void parentsAreThoseOfTheReport() {
    List<List<String>> expected =
        SampleRuns.review().tasks().stream().map(t -> t.parents()).toList();
    TaskTable tasks = review.tasks();
    for (int task = 0; task < tasks.size(); task++) {
      List<String> parents = new ArrayList<>();
      tasks.forEachParent(task, parent -> parents.add(tasks.id(parent)));
      assertEquals(expected.get(task), parents);
    }
  }

  @Test
  void parentsKeepTheirOrderAndRepetition() {
    String[] parents = {"s[1]", "s[2]", "s[5]", "s[3]", "s[3]", "s[4]", "s[0]"};
    RunData run =
        RunData.of(
            FakeRun.of("b", 1)
                .step("s", 6, i -> took(1))
                .single("t", took(1).parents(parents), "s")
                .report());
    List<String> read = new ArrayList<>();
    run.tasks().forEachParent(6, parent -> read.add(run.tasks().id(parent)));

    assertEquals(List.of(parents), read);
  }

  @Test
  void theLastAttemptOfARetriedTaskIsDrawnAfterWhatItsWorkerRanBefore() {
    TaskTableBuilder table = new TaskTableBuilder(List.of("s"), List.of(false), 3);
    task(table, "s[0]", 1, 0, 10, 10);
    task(table, "s[1]", 2, 0, 15, 20);
    task(table, "s[2]", 2, 15, 40, 20);

    assertArrayEquals(
        new long[] {0, 10_000, 30_000},
        WorkerLanes.starts(table.build(task -> null, task -> null)));
  }

  private static void task(
      TaskTableBuilder table, String id, int attempts, long start, long end, long running) {
    table.add(0, id, TaskState.SUCCEEDED);
    table.ran(attempts, 0);
    table.at(0, start * 1000, end * 1000);
    table.took(0, running * 1000);
  }

  @Test
  void failuresWhoseMessagesDifferOnlyInNumbersQuotesAndTheTaskShareACause() {
    List<String> messages =
        List.of(
            "took 12 ms", "took 97 ms", "no 'x'", "no 'y z'", "s[4] is late", "s[5] is late", "");
    RunData run =
        RunData.of(
            FakeRun.of("b", 1)
                .step("s", 7, i -> took(1).failed(new IllegalStateException(messages.get(i))))
                .report());

    assertEquals(
        List.of("2 took 12 ms", "2 no 'x'", "2 s[4] is late", "1 "),
        run.causes().stream().map(cause -> cause.count() + " " + cause.message()).toList());
    assertEquals("took 97 ms", run.tasks().message(1));
    assertEquals(0, run.tasks().cause(1));
  }

  @Test
  void endlesslyManyCausesShareTheLast() {
    int tasks = FailureGrouping.MOST + 50;
    RunData run =
        RunData.of(
            FakeRun.of("b", 1)
                .step("s", tasks, i -> took(1).failed(new IllegalStateException(word(i))))
                .report());

    assertEquals(FailureGrouping.MOST + 1, run.causes().size());
    assertEquals("further causes", run.causes().get(0).message());
    assertEquals(50, run.causes().get(0).count());
    assertEquals(0, run.tasks().cause(tasks - 1));
  }

  private static String word(int number) {
    return Integer.toString(number, 26)
        .chars()
        .mapToObj(c -> String.valueOf((char) (c <= '9' ? 'A' + c - '0' : c + 8)))
        .reduce("", String::concat);
  }

  @Test
  void aPhaseKnowsItsLowerBoundAndWhatItsWorkersWaited() {
    RunData run = RunData.of(FakeRun.of("b", 4).step("s", 5, i -> took(1000)).report());
    PhaseMetrics phase = run.metrics().phases().get(0);

    assertEquals(2_000_000_000L, phase.wall());
    assertEquals(1_250_000_000L, phase.lowerBound());
    assertEquals(750_000_000L, phase.barrierWait());
    assertEquals(1_000_000_000L, phase.halfIdle());
    assertEquals(0.625, phase.busy());
  }

  @Test
  void workersWithoutATaskAreNotAmongTheIdleHalf() {
    RunData run = RunData.of(FakeRun.of("b", 16).step("s", 5, i -> took(1000)).report());

    assertEquals(1_000_000_000L, run.metrics().phases().get(0).halfIdle());
  }

  @Test
  void percentilesAreThoseOfNearestRank() {
    RunData run = RunData.of(FakeRun.of("b", 4).step("s", 100, i -> took(100 - i)).report());
    StepMetrics step = run.metrics().steps().get(0);

    assertEquals(50_000_000, step.p50());
    assertEquals(95_000_000, step.p95());
    assertEquals(99_000_000, step.p99());
    assertEquals(100_000_000, step.max());
    assertEquals(0, step.longestTask());
  }
}
