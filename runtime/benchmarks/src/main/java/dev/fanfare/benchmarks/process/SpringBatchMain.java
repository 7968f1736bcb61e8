package dev.fanfare.benchmarks.process;

import dev.fanfare.benchmarks.work.Columns;
import dev.fanfare.benchmarks.work.SpringBatch;

/** Starts Spring Batch, and runs 300 no-ops with two workers. */
public final class SpringBatchMain {

  private static final int TASKS = 300;
  private static final int WORKERS = 2;

  private SpringBatchMain() {}

  /**
   * Runs it.
   *
   * @throws Exception whatever Spring throws
   */
  public static void main(String[] arguments) throws Exception {
    Columns columns = new Columns(TASKS);
    columns.offered(0, TASKS);
    try (SpringBatch batch = new SpringBatch(WORKERS, WORKERS)) {
      batch.run(
          batch
              .job("no-ops")
              .start(
                  batch.phase(
                      "no-op",
                      () -> TASKS,
                      task -> {
                        columns.begin(task);
                        columns.end(task);
                      }))
              .build());
    }
    System.out.println(columns.attempted() + " tasks");
  }
}
