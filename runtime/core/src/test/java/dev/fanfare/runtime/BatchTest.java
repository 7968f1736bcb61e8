package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Priority;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.result.BatchResult;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.TaskTimeoutException;
import dev.fanfare.runtime.result.WorkerState;
import dev.fanfare.runtime.sim.Simulator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {

  private final Simulator sim = new Simulator(2);

  private <I> Batch<I> batch(List<I> items) {
    return Batch.of(items).workers(4).environment(sim.environment());
  }

  private static String text(Duration duration) {
    return dev.fanfare.text.DurationText.format(duration);
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  void resultsComeInTheOrderOfTheItems() {
    BatchResult<Integer, String> result =
        batch(numbers(50))
            .run(
                item -> {
                  sim.spend(Duration.ofMillis(50 - item));
                  return "n" + item;
                });
    assertEquals(50, result.total());
    assertEquals(50, result.succeeded());
    assertEquals(1.0, result.successRate());
    assertEquals("50 of 50 succeeded in " + text(result.duration()), result.toString());
    assertEquals(numbers(50).stream().map(item -> "n" + item).toList(), result.values());
  }

  @Test
  void everyItemIsListedThoughTheRunFailedBeforeItsFirstTask() {
    BatchResult<Integer, Integer> result =
        batch(List.of(1, 2, 3))
            .priorityBy(
                item -> {
                  throw new IllegalStateException("no priority");
                })
            .run(item -> item);
    assertEquals(RunState.FAILED, result.report().state());
    assertEquals(List.of(1, 2, 3), result.items().stream().map(BatchResult.Item::item).toList());
    assertEquals(3, result.failures().size());
    assertEquals(3, result.failed());
    assertEquals(0.0, result.successRate());
    assertEquals("batch[2] CANCELLED", result.items().get(2).task().toString());
    assertTrue(result.toString().startsWith("0 of 3 succeeded in "), result::toString);
    assertTrue(result.toString().endsWith("no priority"), result::toString);
  }

  @Test
  void anEmptyBatchSucceeds() {
    assertEquals(1.0, batch(List.of()).run(item -> item).successRate());
  }

  @Test
  void failedItemsComeWithTheirExceptionsAndTheRestGoesOn() {
    BatchResult<Integer, Integer> result =
        batch(numbers(10))
            .retries(1)
            .run(
                item -> {
                  if (item % 5 == 2) {
                    throw new IOException("item " + item);
                  }
                  return item;
                });
    assertEquals(8, result.succeeded());
    assertEquals(2, result.failed());
    assertEquals(0.8, result.successRate());
    assertEquals(List.of(2, 7), result.failures().stream().map(f -> f.item()).toList());
    BatchResult.Item<Integer, Integer> failed = result.failures().get(1);
    assertEquals("item 7", failed.cause().orElseThrow().getMessage());
    assertEquals(2, failed.task().attempts());
    assertEquals(List.of(7), failed.task().inputs());
    assertEquals(List.of(0, 1, 3, 4, 5, 6, 8, 9), result.values());
    assertEquals(RunState.SUCCEEDED, result.report().state());
  }

  @Test
  void nullIsAnItemAndAResultLikeAnyOther() {
    BatchResult<String, String> result = batch(Arrays.asList("a", null)).run(item -> item);
    assertEquals(Arrays.asList("a", null), result.values());
    assertEquals(0, result.failed());
  }

  @Test
  void timeoutsAndBackoffAreThoseOfTheEngine() {
    BatchResult<Integer, Integer> result =
        batch(List.of(1))
            .timeout(Duration.ofSeconds(2))
            .retries(2)
            .backoff(new BackoffPlan(Duration.ofSeconds(3), Duration.ofSeconds(9), 3.0, 0.0))
            .run(
                item -> {
                  sim.hang();
                  return item;
                });
    TaskRecord task = result.items().get(0).task();
    assertEquals(TaskState.TIMED_OUT, task.state());
    assertEquals(Duration.ofSeconds(6), task.running());
    assertEquals(Duration.ofSeconds(12), task.backoff());
    assertEquals(Duration.ofSeconds(18), result.duration());
    assertInstanceOf(TaskTimeoutException.class, task.failure().orElseThrow());
  }

  @Test
  void itemsOfHigherPriorityGoFirst() {
    List<Integer> order = new ArrayList<>();
    batch(numbers(6))
        .workers(1)
        .priorityBy(item -> item % 2 == 0 ? Priority.LOW : Priority.HIGH)
        .run(order::add);
    assertEquals(List.of(1, 3, 5, 0, 2, 4), order);
  }

  @Test
  void smallerNumbersGoFirst() {
    List<Integer> order = new ArrayList<>();
    batch(numbers(4)).workers(1).priorityBy(item -> -item).run(order::add);
    assertEquals(List.of(3, 2, 1, 0), order);
  }

  @Test
  void failFastCancelsTheRest() {
    BatchResult<Integer, Integer> result =
        batch(numbers(10))
            .failFast(true)
            .workers(1)
            .run(
                item -> {
                  if (item == 3) {
                    throw new IOException();
                  }
                  return item;
                });
    assertEquals(List.of(0, 1, 2), result.values());
    assertEquals(TaskState.CANCELLED, result.items().get(9).task().state());
    assertEquals(7, result.failed());
  }

  @Test
  void progressTellsOfEveryWorker() {
    List<Progress> seen = new ArrayList<>();
    batch(numbers(8))
        .onProgress(Duration.ofSeconds(1), seen::add)
        .run(
            item -> {
              sim.spend(Duration.ofMillis(1500));
              return item;
            });
    Progress first = seen.get(0);
    assertEquals(4, first.workers().size());
    assertEquals(WorkerState.ACTIVE, first.workers().get(2).state());
    assertTrue(first.workers().get(2).task().orElseThrow().startsWith("batch["));
    assertEquals(8, seen.get(seen.size() - 1).done());
  }

  @Test
  void nonsenseIsRefusedAtOnce() {
    Batch<Integer> batch = Batch.of(numbers(1));
    assertThrows(IllegalArgumentException.class, () -> batch.workers(-1));
    assertThrows(IllegalArgumentException.class, () -> batch.retries(1001));
    assertThrows(IllegalArgumentException.class, () -> batch.timeout(Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class,
        () -> batch.onProgress(Duration.ZERO, progress -> {}).run(item -> item));
  }

  @Test
  void noItemsAreNoTrouble() {
    BatchResult<Integer, Integer> result = batch(numbers(0)).run(item -> item);
    assertEquals(0, result.total());
    assertEquals(1.0, result.successRate());
  }
}
