package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.result.BatchResult;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Times longer than a long of nanoseconds are as good as without end, wherever one can be given.
 */
@Timeout(30)
class EndlessTimesTest {

  static List<Duration> endless() {
    return List.of(
        Duration.ofMillis(Long.MAX_VALUE),
        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
        Duration.ofNanos(Long.MAX_VALUE),
        Duration.ofNanos(Long.MAX_VALUE - 1),
        Duration.ofDays(36_500));
  }

  @ParameterizedTest
  @MethodSource("endless")
  void aPoolWaits(Duration ever) throws Exception {
    try (WorkerPool pool = WorkerPool.builder().workers(1).timeout(ever).open()) {
      assertEquals(1, pool.submit("a", () -> 1).result(ever));
      assertTrue(pool.awaitAll(ever).allDone());
    }
  }

  @ParameterizedTest
  @MethodSource("endless")
  void aBatchHasLimitAndProgressAndBackoff(Duration ever) {
    BatchResult<Integer, Integer> result =
        Batch.of(List.of(1, 2))
            .timeout(ever)
            .onProgress(ever, progress -> {})
            .backoff(new BackoffPlan(Duration.ofMillis(1), ever, 2, 0))
            .run(item -> item);
    assertEquals(List.of(1, 2), result.values());
  }

  @ParameterizedTest
  @MethodSource("endless")
  void aRunHasLimitsAndIsAwaited(Duration ever) throws Exception {
    var plan =
        TestBot.plan()
            .timeout(ever)
            .phase(
                1,
                TestBot.step("s", Integer.class, (bot, call) -> 1)
                    .timeout(ever)
                    .phaseTimeout(ever)
                    .build())
            .build();
    RunHandle handle = TestBot.run(plan).environment(Fanfare.environment().withGrace(ever)).start();
    assertEquals(1, handle.await(ever).orElseThrow().orThrow().result(Integer.class));
  }

  @Test
  void whatIsNegativeDoesNotWait() throws Exception {
    try (WorkerPool pool = WorkerPool.of(1)) {
      assertTrue(pool.awaitAll(Duration.ofSeconds(Long.MIN_VALUE)).allDone());
    }
  }
}
