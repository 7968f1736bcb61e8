package dev.fanfare.store.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups, acknowledgements, backpressure and patience. */
class GroupCommitTest {

  private static final GroupCommit.Limits SMALL =
      new GroupCommit.Limits(4, 1_000, 6, 10_000, Duration.ofSeconds(60));

  private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> acknowledged = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<StoreException> failure = new AtomicReference<>();

  private GroupCommit<Integer> commit(GroupCommit.Limits limits, Consumer<List<Integer>> sink) {
    return new GroupCommit<>("test-commit", limits, sink, failure::set);
  }

  private void add(GroupCommit<Integer> commit, int entry) {
    commit.add(entry, 10, () -> acknowledged.add(entry));
  }

  @Test
  void acknowledgesInOrderAndOnlyAfterTheCommit() {
    AtomicInteger early = new AtomicInteger();
    try (GroupCommit<Integer> commit =
        commit(
            GroupCommit.Limits.DEFAULT,
            group -> {
              group.forEach(entry -> early.addAndGet(acknowledged.contains(entry) ? 1 : 0));
              groups.add(group);
            })) {
      IntStream.range(0, 1000).forEach(entry -> add(commit, entry));
      commit.flush();
      assertEquals(IntStream.range(0, 1000).boxed().toList(), acknowledged);
    }
    assertEquals(0, early.get());
    assertEquals(
        IntStream.range(0, 1000).boxed().toList(), groups.stream().flatMap(List::stream).toList());
  }

  @Test
  void gathersWhileACommitIsUnderWayUpToTheLimit() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (GroupCommit<Integer> commit =
        commit(
            SMALL,
            group -> {
              groups.add(group);
              first.countDown();
              await(go);
            })) {
      add(commit, 0);
      first.await();
      IntStream.range(1, 6).forEach(entry -> add(commit, entry));
      CompletableFuture<Void> seventh = CompletableFuture.runAsync(() -> add(commit, 6));
      // Six are unacknowledged: the seventh waits. It cannot have been taken before the commit.
      assertEquals(List.of(List.of(0)), List.copyOf(groups));
      go.countDown();
      seventh.join();
      commit.flush();
    }
    assertEquals(List.of(0), groups.get(0));
    assertEquals(List.of(1, 2, 3, 4), groups.get(1));
    assertEquals(7, acknowledged.size());
  }

  @Test
  void addingWaitsWhileTooMuchIsUnacknowledged() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger added = new AtomicInteger();
    try (GroupCommit<Integer> commit = commit(SMALL, group -> await(go))) {
      Thread adder =
          new Thread(
              () ->
                  IntStream.range(0, 20)
                      .forEach(
                          entry -> {
                            add(commit, entry);
                            added.incrementAndGet();
                          }));
      adder.start();
      while (adder.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      assertEquals(6, added.get());
      go.countDown();
      adder.join();
      commit.flush();
      assertEquals(20, acknowledged.size());
    }
  }

  @Test
  void triesAgainWhatMayPassAndLosesNothing() {
    AtomicInteger tries = new AtomicInteger();
    try (GroupCommit<Integer> commit =
        commit(
            SMALL,
            group -> {
              if (tries.incrementAndGet() < 4) {
                throw new StoreException(Problem.FULL, "planned");
              }
            })) {
      add(commit, 1);
      commit.flush();
      assertEquals(List.of(1), acknowledged);
      assertEquals(4, tries.get());
    }
  }

  @Test
  void failsAtOnceWhereTryingAgainIsOfNoUse() {
    try (GroupCommit<Integer> commit =
        commit(
            SMALL,
            group -> {
              throw new StoreException(Problem.REPLACED, "planned");
            })) {
      add(commit, 1);
      assertThrows(StoreException.class, commit::flush);
      StoreException again = assertThrows(StoreException.class, () -> add(commit, 2));
      assertEquals(Problem.REPLACED, again.problem());
    }
    assertEquals(List.of(), acknowledged);
    assertEquals(Problem.REPLACED, failure.get().problem());
  }

  @Test
  void failsWhenThePatienceIsOver() {
    AtomicInteger tries = new AtomicInteger();
    try (GroupCommit<Integer> commit =
        commit(
            SMALL.withPatience(Duration.ofMillis(50)),
            group -> {
              tries.incrementAndGet();
              throw new StoreException(Problem.CONNECTION, "planned");
            })) {
      add(commit, 1);
      assertThrows(StoreException.class, commit::flush);
    }
    assertTrue(tries.get() > 1, "tried once only");
    assertEquals(Problem.CONNECTION, failure.get().problem());
    assertEquals(List.of(), acknowledged);
  }

  @Test
  void closingCommitsWhatWasAdded() {
    GroupCommit<Integer> commit = commit(GroupCommit.Limits.DEFAULT, groups::add);
    IntStream.range(0, 100).forEach(entry -> add(commit, entry));
    commit.close();
    assertEquals(100, acknowledged.size());
    assertThrows(StoreException.class, () -> add(commit, 1));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
