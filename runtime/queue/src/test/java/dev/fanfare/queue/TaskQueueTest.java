package dev.fanfare.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Priority;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.store.Store;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.testing.OnEveryDatabase;
import dev.fanfare.store.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** States, order and tokens of a queue, by a clock that the test moves. */
class TaskQueueTest {

  private static final Set<String> ALL = Set.of("a", "b", "c");

  private final SettableTime time = new SettableTime();

  private TaskQueue open(Store store) {
    return TaskQueue.open(store, "work", time);
  }

  private static Claimed claimed(TaskQueue queue) {
    return assertInstanceOf(Claimed.class, queue.claim("w", ALL));
  }

  private static QueuedState state(TaskQueue queue, TaskId id) {
    return queue.get(id).orElseThrow().state();
  }

  @OnEveryDatabase
  void givesArgumentsAndKeepsTheResult(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      TaskId id = queue.add("a", Map.of("file", "data.csv", "lines", 0));
      Claimed task = claimed(queue);
      assertEquals(Map.of("file", "data.csv", "lines", 0), task.arguments(Map.class));
      assertTrue(task.isWanted());
      assertTrue(task.complete(Map.of("rows", 0)));
      assertEquals("{\"rows\":0}", queue.get(id).orElseThrow().result().orElseThrow());
      assertEquals(QueuedState.SUCCEEDED, state(queue, id));
      assertFalse(task.complete("again"), "a claim ends once");
      assertInstanceOf(Claim.Drained.class, queue.claim("w", ALL));
    }
  }

  @OnEveryDatabase
  void claimsByPriorityThenRankThenAge(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      TaskId low = queue.task("a").priority(Priority.LOW).add();
      TaskId second = queue.task("a").add();
      TaskId first = queue.task("a").rank(-1).add();
      TaskId third = queue.task("b").add();
      TaskId urgent = queue.task("c").priority(Priority.CRITICAL).add();
      List<TaskId> order = new ArrayList<>();
      queue.claim("w", ALL, Set.of(), 3).forEach(task -> order.add(task.id()));
      queue.claim("w", ALL, Set.of(), 3).forEach(task -> order.add(task.id()));
      assertEquals(List.of(urgent, first, second, third, low), order);
    }
  }

  @OnEveryDatabase
  void claimsOnlyKnownFunctionsOfTheSameSignature(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      queue.task("a").signature("v1").add();
      assertEquals(List.of(), queue.claim("w", Set.of("b"), Set.of("a@v2"), 9));
      assertEquals(new Claim.Busy(1, 0), queue.claim("w", Set.of("b")));
      assertEquals(1, queue.claim("w", Set.of(), Set.of("a@v1"), 9).size());
    }
  }

  @OnEveryDatabase
  void aChildWaitsForAllItsParents(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      TaskId first = queue.task("a").add();
      TaskId second = queue.task("b").add();
      TaskId child = queue.task("c").parent(first).parent(second).add();
      assertEquals(List.of(child), queue.children(first));
      assertEquals(List.of(first, second), queue.parents(child));
      claimed(queue).complete(1);
      assertEquals(QueuedState.WAITING, state(queue, child));
      claimed(queue).complete(2);
      assertEquals(child, claimed(queue).id());
    }
  }

  @OnEveryDatabase
  void aParentThatEndsBadlySkipsItsDescendantsButNotThoseThatOnlyComeAfter(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      TaskId root = queue.task("a").add();
      TaskId child = queue.task("b").parent(root).add();
      TaskId grandchild = queue.task("b").parent(child).add();
      TaskId cleanup = queue.task("c").after(root).after(grandchild).add();
      claimed(queue).fail(new IllegalStateException("broken"));
      assertEquals(QueuedState.DEAD, state(queue, root));
      assertEquals("IllegalStateException: broken", queue.get(root).get().failure().get());
      assertEquals(QueuedState.SKIPPED, state(queue, child));
      assertEquals(
          "its parent " + child + " is skipped", queue.get(grandchild).get().failure().get());
      assertEquals(cleanup, claimed(queue).id());

      assertTrue(queue.dead().retry(root));
      assertEquals(QueuedState.READY, state(queue, root));
      assertEquals(QueuedState.WAITING, state(queue, grandchild));
      claimed(queue).complete(null);
      assertEquals(child, claimed(queue).id());
    }
  }

  @OnEveryDatabase
  void aParentMustBeThereAndNothingIsAddedWithoutIt(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      List<TaskRequest> tasks = List.of(queue.task("a"), queue.task("b").parent(new TaskId(77)));
      StoreException refused = assertThrows(StoreException.class, () -> queue.addAll(tasks));
      assertEquals("the parent task 77 is not in the store; add it first", refused.getMessage());
      assertEquals(0, queue.summary().total());
    }
  }

  @OnEveryDatabase
  void retriesAfterADoublingBackoffUntilTheAttemptsAreSpent(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      TaskId id = queue.task("a").retries(2).backoff(Duration.ofSeconds(10)).add();
      claimed(queue).fail("one");
      assertInstanceOf(Claim.Later.class, queue.claim("w", ALL));
      time.pass(Duration.ofSeconds(10));
      claimed(queue).fail("two");
      time.pass(Duration.ofSeconds(19));
      assertInstanceOf(Claim.Later.class, queue.claim("w", ALL));
      time.pass(Duration.ofSeconds(1));
      Claimed last = claimed(queue);
      assertEquals(3, last.attempt());
      assertEquals(QueuedState.RUNNING, state(queue, id));
      last.fail("three");
      assertEquals(QueuedState.DEAD, state(queue, id));
    }
  }

  @OnEveryDatabase
  void aRefusalOrAReleaseSpendsNoAttempt(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      TaskId id = queue.task("a").add();
      assertTrue(claimed(queue).retryAfter(Duration.ofMinutes(1), "429"));
      assertEquals(QueuedState.SCHEDULED, state(queue, id));
      time.pass(Duration.ofMinutes(1));
      assertTrue(claimed(queue).release());
      Claimed task = claimed(queue);
      assertEquals(1, task.attempt());
      assertEquals(1, queue.get(id).orElseThrow().refusals());
      assertEquals(3, queue.get(id).orElseThrow().claims());
      task.fail("now it counts");
      assertEquals(QueuedState.DEAD, state(queue, id));
      assertEquals(
          List.of(TaskTry.Outcome.REFUSED, TaskTry.Outcome.RELEASED, TaskTry.Outcome.FAILED),
          queue.history(id).stream().map(TaskTry::outcome).toList());
    }
  }

  @OnEveryDatabase
  void onlyTheNewestClaimMayEndATask(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      TaskId id = queue.task("a").add();
      Claimed slow = claimed(queue);
      time.pass(Duration.ofHours(25));
      assertEquals(1, queue.releaseStale(Duration.ofHours(24)));
      Claimed fresh = claimed(queue);
      assertTrue(fresh.fence() > slow.fence());
      assertEquals(fresh.idempotencyKey(), slow.idempotencyKey());
      assertFalse(slow.isWanted());
      assertFalse(slow.complete("late"));
      assertTrue(fresh.complete("right"));
      assertEquals("\"right\"", queue.get(id).orElseThrow().result().orElseThrow());
      assertEquals(1, queue.get(id).orElseThrow().attempts(), "a crash spends no attempt");
    }
  }

  @OnEveryDatabase
  void aTaskThatThreeWorkersDieOfIsDead(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      TaskId id = queue.task("a").retries(5).add();
      for (int i = 0; i < 3; i++) {
        claimed(queue);
        time.pass(Duration.ofSeconds(1));
        assertEquals(1, queue.releaseStale(Duration.ZERO));
      }
      assertEquals(QueuedState.DEAD, state(queue, id));
      assertEquals(3, queue.get(id).orElseThrow().crashes());
      assertEquals(List.of(id), queue.dead().list().stream().map(QueuedTask::id).toList());
      assertEquals(1, queue.dead().retryAll());
      assertEquals(0, queue.get(id).orElseThrow().crashes());
    }
  }

  @OnEveryDatabase
  void cancelsWaitingTasksAtOnceAndRunningOnesWhenTheyNotice(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      TaskId running = queue.task("a").retries(3).add();
      TaskId child = queue.task("b").parent(running).add();
      Claimed task = claimed(queue);
      assertTrue(queue.cancel(running));
      assertFalse(task.isWanted());
      task.fail("interrupted");
      assertEquals(QueuedState.CANCELLED, state(queue, running));
      assertEquals(QueuedState.SKIPPED, state(queue, child));
      assertFalse(queue.cancel(running), "it has ended");
      queue.task("a").add();
      queue.task("a").delay("5m").add();
      assertEquals(2, queue.cancelAll());
    }
  }

  @OnEveryDatabase
  void addsOneOpenTaskForADedupeKey(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      TaskId first = queue.task("a").dedupe("data.csv").add();
      assertEquals(first, queue.task("a").dedupe("data.csv").add());
      claimed(queue).complete(1);
      assertTrue(queue.task("a").dedupe("data.csv").add().compareTo(first) > 0);
    }
  }

  @OnEveryDatabase
  void aDelayedTaskIsClaimedWhenItIsDueAndAWallClockThatJumpsReleasesNothing(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      queue.task("a").delay("5m").add();
      assertEquals(
          new Claim.Later(time.instant().plus(Duration.ofMinutes(5))), queue.claim("w", ALL));
      time.pass(Duration.ofMinutes(5));
      Claimed task = claimed(queue);
      // The first look sees the holder for the first time, the others compare.
      for (int days : List.of(0, 3650, -7300, 3650)) {
        time.jump(Duration.ofDays(days));
        // Long enough for a look at the other processes, shorter than a lease.
        time.pass(Duration.ofSeconds(2));
        assertInstanceOf(Claim.Busy.class, queue.claim("w", ALL));
      }
      assertTrue(task.complete(1));
    }
  }

  @OnEveryDatabase
  void queuesOfOneStoreAreApart(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue work = open(store);
      TaskQueue other = TaskQueue.open(store, "other", time);
      TaskId id = other.task("a").add();
      work.metadata("version", "2.0");
      work.metadata("version", "2.1");
      assertTrue(work.get(id).isEmpty());
      assertFalse(work.cancel(id));
      assertInstanceOf(Claim.Drained.class, work.claim("w", ALL));
      assertEquals(Map.of("version", "2.1"), work.metadata());
      assertEquals(Map.of(), other.metadata());
      assertEquals(List.of("other", "work"), TaskQueue.names(store));
    }
  }

  @OnEveryDatabase
  void summarizesByStateAndFunctionAndClearsOnlyWhatHasEnded(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      queue.task("a").priority(Priority.HIGH).add();
      queue.task("a").add();
      queue.task("b").delay("1h").add();
      claimed(queue).complete(0);
      QueueSummary summary = queue.summary();
      assertEquals(3, summary.total());
      assertEquals(2, summary.open());
      assertEquals(1, summary.count(QueuedState.SUCCEEDED));
      assertEquals(1L, summary.byFunction().get("b").get(QueuedState.SCHEDULED));
      assertEquals(1, queue.clear());
      assertEquals(2, queue.summary().total());
    }
  }

  @OnEveryDatabase
  void refusesWhatCannotBeWrittenAsAnObject(TestDatabase where) {
    try (Store store = Store.open(where.location())) {
      TaskQueue queue = open(store);
      FanfareException refused =
          assertThrows(FanfareException.class, () -> queue.task("a").data("text").add());
      assertEquals(
          "the arguments of 'a' must be an object with the function's parameters by name, and not"
              + " string",
          refused.getMessage());
    }
  }
}
