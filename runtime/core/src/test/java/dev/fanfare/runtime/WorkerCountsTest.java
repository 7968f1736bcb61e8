package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.WorkerRecord;
import dev.fanfare.runtime.sim.Simulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The attempts of the workers add up, in the report and in the last progress. */
class WorkerCountsTest {

  private final Simulator sim = new Simulator(7);
  private final List<Progress> told = new ArrayList<>();

  private RunReport run(int retries, List<Callable<Integer>> calls) {
    return Batch.of(calls)
        .workers(1)
        .retries(retries)
        .backoff(new BackoffPlan(Duration.ZERO, Duration.ZERO, 1, 0))
        .timeout(Duration.ofSeconds(2))
        .environment(sim.environment())
        .onProgress(Duration.ofDays(1), told::add)
        .run(Callable::call)
        .report();
  }

  private static Integer fail() throws Exception {
    throw new Exception("no");
  }

  private Integer hang() {
    sim.spend(Duration.ofDays(2));
    return 0;
  }

  private void assertCounts(int succeeded, int failed, RunReport report) {
    assertCounts(succeeded, failed, report.workers());
    assertCounts(succeeded, failed, told.get(told.size() - 1).workers());
  }

  private static void assertCounts(int succeeded, int failed, List<WorkerRecord> workers) {
    assertEquals(succeeded, workers.stream().mapToLong(WorkerRecord::succeeded).sum());
    assertEquals(failed, workers.stream().mapToLong(WorkerRecord::failed).sum());
  }

  @Test
  void theLastAttemptIsCountedThoughItFails() {
    assertCounts(0, 1, run(0, List.of(WorkerCountsTest::fail)));
    assertCounts(0, 3, run(2, List.of(WorkerCountsTest::fail)));
    assertCounts(2, 1, run(0, List.of(() -> 1, () -> 2, WorkerCountsTest::fail)));
    assertCounts(2, 1, run(0, List.of(WorkerCountsTest::fail, () -> 1, () -> 2)));
  }

  @Test
  void anAttemptThatTimesOutIsCountedAndItsTimeIsBusy() {
    RunReport report = run(0, List.of(this::hang, () -> 1, () -> 2));
    assertCounts(2, 1, report);
    long busy = report.workers().stream().mapToLong(worker -> worker.busy().toMillis()).sum();
    assertTrue(busy >= 2000, report.workers()::toString);
    assertCounts(0, 3, run(2, List.of(this::hang)));
  }

  @Test
  void aPoolsTaskIsCountedWhenItsResultIsThere() throws Exception {
    try (WorkerPool pool = WorkerPool.builder().workers(1).environment(sim.environment()).open()) {
      assertEquals(1, pool.submit("one", () -> 1).result());
      assertCounts(1, 0, pool.progress().workers());
    }
  }
}
