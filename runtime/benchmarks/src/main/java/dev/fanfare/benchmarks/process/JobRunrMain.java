package dev.fanfare.benchmarks.process;

import dev.fanfare.benchmarks.work.Columns;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.scheduling.BackgroundJob;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.InMemoryStorageProvider;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;

/** Starts JobRunr, with its jobs in memory, and runs 300 no-ops. */
public final class JobRunrMain {

  private static final int TASKS = 300;
  private static final Columns COLUMNS = new Columns(TASKS);
  private static final CountDownLatch LATCH = new CountDownLatch(TASKS);

  private JobRunrMain() {}

  /**
   * Runs it.
   *
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws InterruptedException {
    COLUMNS.offered(0, TASKS);
    JobRunr.configure()
        .useJsonMapper(new JacksonJsonMapper())
        .useStorageProvider(new InMemoryStorageProvider())
        .useBackgroundJobServer(
            BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                .andWorkerCount(32)
                .andServerTimeoutPollIntervalMultiplicand(300)
                .andPollInterval(Duration.ofMillis(200)))
        .initialize();
    BackgroundJob.enqueue(IntStream.range(0, TASKS).boxed(), task -> JobRunrMain.noOp(task));
    LATCH.await();
    JobRunr.destroy();
    System.out.println(COLUMNS.attempted() + " tasks");
  }

  /** A job. */
  public static void noOp(int task) {
    COLUMNS.begin(task);
    COLUMNS.end(task);
    LATCH.countDown();
  }
}
