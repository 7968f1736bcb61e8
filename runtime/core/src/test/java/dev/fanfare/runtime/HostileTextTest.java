package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An exception's own code is asked for its text once, by its attempt, within its attempt's limit.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {

  private static final class Counting extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final AtomicInteger asked = new AtomicInteger();
    private static volatile String by = "";

    @Override
    public String getMessage() {
      by = Thread.currentThread().getName();
      return "asked " + asked.incrementAndGet();
    }
  }

  private static final class Blocking extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      while (true) {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          return "interrupted";
        }
      }
    }
  }

  @Test
  void isAskedOnceByTheAttempt() {
    Counting.asked.set(0);
    var result =
        Batch.of(List.of(1))
            .workers(1)
            .run(
                item -> {
                  throw new Counting();
                });
    TaskRecord task = result.items().get(0).task();
    assertEquals("Counting: asked 1", task.failureText().orElseThrow().brief());
    assertEquals("Counting: asked 1", task.failureText().orElseThrow().brief());
    assertEquals("fanfare-batch-0", Counting.by);
  }

  @Test
  void oneThatBlocksTimesOutWithItsAttempt() {
    var result =
        Batch.of(List.of(1, 2))
            .workers(1)
            .timeout(Duration.ofMillis(50))
            .run(
                item -> {
                  if (item == 1) {
                    throw new Blocking();
                  }
                  return item;
                });
    assertEquals(TaskState.TIMED_OUT, result.items().get(0).task().state());
    assertEquals(List.of(2), result.values());
  }

  @Test
  void aMethodOfTheRunThatBlocksInItsTextDoesNotMakeTheRunDeaf() throws Exception {
    CountDownLatch thrown = new CountDownLatch(1);
    var plan =
        TestBot.plan()
            .hook(
                new HookPlan<>(
                    "before",
                    HookPlan.When.BEFORE_RUN,
                    List.of(),
                    (bot, call) -> {
                      thrown.countDown();
                      throw new Blocking();
                    }))
            .phase(1, TestBot.step("s", Integer.class, (bot, call) -> 1).build())
            .build();
    RunHandle handle = TestBot.run(plan).environment(Fanfare.environment()).start();
    thrown.await();
    assertEquals(RunState.RUNNING, handle.progress().state());
    handle.cancel();
    RunReport report = handle.await(Duration.ofSeconds(30)).orElseThrow();
    assertEquals(RunState.CANCELLED, report.state());
  }

  @Test
  void aGroupsKeyIsCutInTheIdOfItsTask() {
    var plan =
        TestBot.plan()
            .phase(1, TestBot.numbers("n", 2))
            .phase(
                2,
                TestBot.step("g", Integer.class, (bot, call) -> 1)
                    .input(
                        new Input.Group(
                            Source.of("n"),
                            List.of(Accessor.of("key", value -> "k".repeat(100_000) + value)),
                            Input.Shape.LIST,
                            List.of()))
                    .build())
            .build();
    RunReport report = TestBot.run(plan).run();
    List<String> ids = report.tasks().stream().map(TaskRecord::id).skip(1).toList();
    assertEquals(2, ids.size());
    assertTrue(ids.get(0).length() < 600, ids.get(0));
    assertTrue(ids.get(1).endsWith("#2]"), ids.get(1));
  }
}
