package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Priority;
import dev.fanfare.api.RetryAfterException;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.table.TaskIds;
import dev.fanfare.runtime.result.AwaitedTasks;
import dev.fanfare.runtime.result.RunSummary;
import dev.fanfare.runtime.result.Submitted;
import dev.fanfare.runtime.result.TaskFailedException;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkerPoolTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Simulator sim = new Simulator(2);

  private WorkerPool pool(int workers) {
    return WorkerPool.builder().workers(workers).environment(sim.environment()).open();
  }

  private String spending(Duration duration, String value) {
    sim.spend(duration);
    return value;
  }

  @Test
  void givesWhatTheCallableGives() throws Exception {
    try (WorkerPool pool = pool(2)) {
      Submitted<String> one = pool.submit("one", () -> spending(SECOND, "a"));
      Submitted<String> none = pool.submit("none", () -> null);
      assertEquals("a", one.result());
      assertNull(none.result());
      assertEquals("one", one.id());
      assertEquals("task 'one': SUCCEEDED", one.toString());
      assertTrue(pool.toString().matches("run [0-9a-f]{12} of pool: RUNNING"), pool::toString);
      assertEquals(SECOND, one.record().orElseThrow().running());
    }
  }

  @Test
  void aResultIsWaitedForATimeAndTheTaskGoesOn() throws Exception {
    try (WorkerPool pool = pool(1)) {
      Submitted<String> slow = pool.submit("slow", () -> spending(SECOND.multipliedBy(5), "a"));
      assertEquals(
          "task 'slow' has not ended within PT2S",
          assertThrows(TimeoutException.class, () -> slow.result(SECOND.multipliedBy(2)))
              .getMessage());
      assertFalse(slow.isDone());
      assertEquals("a", slow.result(SECOND.multipliedBy(4)));
    }
  }

  @Test
  void aFailureIsThrownWithItsCause() throws Exception {
    try (WorkerPool pool = pool(1)) {
      Submitted<String> bad =
          pool.submit(
              "bad",
              () -> {
                throw new IOException("no");
              },
              options -> options.retries(2));
      TaskFailedException failure = assertThrows(TaskFailedException.class, bad::result);
      assertEquals("task 'bad' ended as FAILED: IOException: no", failure.getMessage());
      assertEquals("no", failure.getCause().getMessage());
      assertEquals(3, failure.task().attempts());
    }
  }

  @Test
  void tasksOfHigherPriorityGoFirst() throws Exception {
    List<String> order = new ArrayList<>();
    try (WorkerPool pool = pool(1)) {
      pool.submit("busy", () -> spending(SECOND, ""));
      sim.pass(Duration.ofMillis(1));
      for (Priority priority :
          List.of(Priority.LOW, Priority.HIGH, Priority.MEDIUM, Priority.CRITICAL)) {
        pool.submit(priority + "1", () -> order.add(priority + "1"), o -> o.priority(priority));
        pool.submit(priority + "2", () -> order.add(priority + "2"), o -> o.priority(priority));
      }
      assertTrue(pool.awaitAll(Duration.ofMinutes(1)).allDone());
    }
    assertEquals(
        List.of("CRITICAL1", "CRITICAL2", "HIGH1", "HIGH2", "MEDIUM1", "MEDIUM2", "LOW1", "LOW2"),
        order);
  }

  @Test
  void aNameThatWasUsedGetsANumber() throws Exception {
    try (WorkerPool pool = pool(1)) {
      assertEquals("a", pool.submit("a", () -> 1).id());
      assertEquals("a#2", pool.submit("a", () -> 2).id());
      assertEquals("a#3", pool.submit("a", () -> 3).id());
    }
  }

  @Test
  @Timeout(60) // a search from #2 on for each would take minutes
  void aNameThatWasUsedVeryOftenGetsItsNumberAsSoon() {
    TaskIds.Named ids = new TaskIds.Named();
    assertEquals("a", ids.add("a"));
    assertEquals("a#3", ids.add("a#3"));
    String last = "";
    for (int count = 0; count < 200_000; count++) {
      last = ids.add("a");
    }
    assertEquals("a#200002", last);
  }

  @Test
  void awaitAllKeepsWhatThereIs() throws Exception {
    try (WorkerPool pool = pool(2)) {
      Submitted<String> quick = pool.submit("quick", () -> spending(SECOND, "a"));
      Submitted<String> slow = pool.submit("slow", () -> spending(SECOND.multipliedBy(9), "b"));
      Submitted<String> next = pool.submit("next", () -> spending(SECOND, "c"));
      AwaitedTasks awaited = pool.awaitAll(SECOND.multipliedBy(3));
      assertEquals(List.of(quick, next), awaited.done());
      assertEquals(List.of(slow), awaited.pending());
      assertEquals(Duration.ofSeconds(3), sim.elapsed());
      assertEquals("c", next.result(Duration.ZERO));
      assertEquals("b", slow.result());
    }
  }

  @Test
  void abortPendingCountsWhatItCancelsAndLeavesThePoolUsable() throws Exception {
    try (WorkerPool pool = pool(2)) {
      List<Submitted<String>> tasks = new ArrayList<>();
      for (int task = 0; task < 10; task++) {
        tasks.add(pool.submit("t" + task, () -> spending(SECOND, "x")));
      }
      Submitted<String> resting =
          pool.submit(
              "resting",
              () -> {
                throw new IOException();
              },
              options -> options.retries(5).priority(Priority.CRITICAL));
      sim.pass(Duration.ofMillis(2500));
      int done = pool.tasks().size();
      int aborted = pool.abortPending();
      assertEquals(2, pool.pending());
      assertEquals(11 - done - 2, aborted);
      assertEquals(TaskState.CANCELLED, resting.record().orElseThrow().state());
      assertEquals(
          "task 'resting' ended as CANCELLED",
          assertThrows(TaskFailedException.class, resting::result).getMessage());
      assertEquals(0, pool.abortPending());
      assertEquals("y", pool.submit("more", () -> spending(SECOND, "y")).result());
      assertTrue(pool.awaitAll(SECOND).allDone());
      RunSummary summary = pool.summary();
      assertEquals(12, summary.total());
      assertEquals(aborted, summary.cancelled());
      assertEquals(12 - aborted, summary.succeeded());
    }
  }

  @Test
  void metricsAreKeptPerTask() throws Exception {
    try (WorkerPool pool = pool(1)) {
      pool.submit("a", () -> spending(SECOND, ""));
      sim.pass(Duration.ofMillis(200));
      Submitted<String> second = pool.submit("b", () -> spending(SECOND, ""));
      second.result();
      TaskRecord record = second.record().orElseThrow();
      assertEquals(Duration.ofMillis(200), record.offered());
      assertEquals(Duration.ofMillis(800), record.queued());
      assertEquals(SECOND, record.running());
      assertEquals(List.of("a", "b"), pool.tasks().stream().map(TaskRecord::id).toList());
      assertEquals(2, pool.progress().done());
    }
  }

  @Test
  void closeWaitsAndTakesNoMore() throws Exception {
    WorkerPool pool = pool(2);
    List<Submitted<String>> tasks = new ArrayList<>();
    for (int task = 0; task < 7; task++) {
      tasks.add(pool.submit("t", () -> spending(SECOND, "x")));
    }
    pool.close();
    assertEquals(Duration.ofSeconds(4), sim.elapsed());
    assertTrue(tasks.stream().allMatch(Submitted::isDone));
    assertEquals(
        "task 'late' came after the pool was closed",
        assertThrows(IllegalStateException.class, () -> pool.submit("late", () -> 1)).getMessage());
    pool.close();
    assertEquals(7, pool.summary().succeeded());
  }

  @Test
  void anEmptyPoolCloses() {
    pool(2).close();
    assertEquals(Duration.ZERO, sim.elapsed());
  }

  @Test
  void aTimeoutIsKeptHoweverLateTheTaskComes() throws Exception {
    WorkerPool pool =
        WorkerPool.builder()
            .workers(1)
            .timeout(Duration.ofSeconds(3))
            .environment(sim.environment())
            .open();
    sim.pass(Duration.ofMillis(4321));
    Submitted<String> hanging =
        pool.submit(
            "hanging",
            () -> {
              sim.hang();
              return "";
            });
    assertThrows(TaskFailedException.class, hanging::result);
    assertEquals(TaskState.TIMED_OUT, hanging.record().orElseThrow().state());
    assertEquals(Duration.ofSeconds(3), hanging.record().orElseThrow().running());
    pool.close();
  }

  @Test
  void thousandsOfTasksComeAndGo() throws Exception {
    for (int seed = 0; seed < 10; seed++) {
      Simulator world = new Simulator(seed);
      WorkerPool pool =
          WorkerPool.builder().workers(5).retries(1).environment(world.environment()).open();
      List<Submitted<Integer>> tasks = new ArrayList<>();
      for (int task = 0; task < 1000; task++) {
        int number = task;
        tasks.add(
            pool.submit(
                "t" + task,
                () -> {
                  world.spend(Duration.ofMillis(number % 7));
                  if (number % 11 == 0) {
                    throw new IOException();
                  }
                  return number;
                }));
        if (task % 100 == 0) {
          world.pass(Duration.ofMillis(20));
        }
      }
      pool.close();
      RunSummary summary = pool.summary();
      assertEquals(91, summary.failed());
      assertEquals(909, summary.succeeded());
      assertEquals(808, tasks.get(808).result());
    }
  }

  @Test
  void aRefusalHoldsAllTasksOfThePool() throws Exception {
    List<String> calls = new ArrayList<>();
    boolean[] refused = new boolean[1];
    try (WorkerPool pool = pool(1)) {
      for (int number = 0; number < 3; number++) {
        String name = "t" + number;
        pool.submit(
            name,
            () -> {
              calls.add(name);
              sim.spend(SECOND);
              if (!refused[0]) {
                refused[0] = true;
                throw new RetryAfterException(SECOND.multipliedBy(60));
              }
              return name;
            });
      }
      sim.pass(SECOND.multipliedBy(30));
      assertEquals(List.of("t0"), calls);
      pool.submit("late", () -> spending(SECOND, "late"));
      assertEquals(4, pool.awaitAll(SECOND.multipliedBy(100)).done().size());
      assertEquals(List.of("t0", "t0", "t1", "t2"), calls);
    }
  }

  @Test
  void abortPendingCancelsThoseThatALimitHolds() throws Exception {
    try (WorkerPool pool = pool(2)) {
      for (int number = 0; number < 5; number++) {
        pool.submit(
            "t" + number,
            () -> {
              sim.spend(SECOND);
              throw new RetryAfterException(SECOND.multipliedBy(600));
            });
      }
      sim.pass(SECOND.multipliedBy(30));
      assertEquals(5, pool.abortPending());
      assertEquals(0, pool.pending());
      assertEquals(5, pool.summary().cancelled());
      assertEquals("b", pool.submit("next", () -> spending(SECOND, "b")).result());
    }
  }
}
