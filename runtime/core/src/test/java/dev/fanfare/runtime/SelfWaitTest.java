package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.runtime.result.Submitted;
import dev.fanfare.runtime.result.TaskFailedException;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A task that waits for its own run or pool fails at once instead of waiting without end. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SelfWaitTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  private static String refused(WorkerPool pool, Callable<?> task) {
    TaskFailedException failed =
        assertThrows(TaskFailedException.class, () -> pool.submit("outer", task).result());
    return assertInstanceOf(IllegalStateException.class, failed.getCause()).getMessage();
  }

  @Test
  void inAPool() throws Exception {
    try (WorkerPool pool = WorkerPool.of(1)) {
      assertEquals(
          "task 'outer' waits for task 'inner' of its own pool: once all workers wait like that,"
              + " none is left to run it. Wait outside the pool's tasks, or submit it to another"
              + " pool",
          refused(pool, () -> pool.submit("inner", () -> 1).result()));
      refused(pool, () -> pool.submit("inner", () -> 1).result(LONG));
      assertEquals(
          "task 'outer#3' waits for all tasks of its own pool, and so for itself: wait outside the"
              + " pool's tasks",
          refused(pool, () -> pool.awaitAll(LONG)));
      assertEquals(
          "task 'outer#4' waits for the end of its own run of 'pool', which waits for it: return"
              + " from it instead, and wait where the run was started",
          refused(pool, Executors.callable(pool::close)));
      assertEquals(2, pool.submit("open", () -> 2).result());
    }
  }

  @Test
  void whatHasEndedAndWhatIsOfAnotherPoolMayBeTakenInside() throws Exception {
    try (WorkerPool pool = WorkerPool.of(1);
        WorkerPool other = WorkerPool.of(1)) {
      Submitted<Integer> first = pool.submit("first", () -> 1);
      assertEquals(1, first.result());
      Submitted<Integer> sum =
          pool.submit("second", () -> first.result() + other.submit("two", () -> 2).result());
      assertEquals(3, sum.result());
    }
  }

  @Test
  void inARun() {
    CompletableFuture<RunHandle> handle = new CompletableFuture<>();
    var plan =
        TestBot.plan()
            .phase(
                1, TestBot.step("s", Object.class, (bot, call) -> handle.get().await(LONG)).build())
            .build();
    handle.complete(TestBot.run(plan).environment(Fanfare.environment()).start());
    Throwable failure = handle.join().join().task("s").failure().orElseThrow();
    assertEquals(
        "task 's' waits for the end of its own run of 'test', which waits for it: return from it"
            + " instead, and wait where the run was started",
        failure.getMessage());
  }
}
