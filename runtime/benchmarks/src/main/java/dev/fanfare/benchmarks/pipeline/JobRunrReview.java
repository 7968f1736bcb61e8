package dev.fanfare.benchmarks.pipeline;

import dev.fanfare.benchmarks.pipeline.ReviewBot.Answer;
import dev.fanfare.benchmarks.pipeline.ReviewBot.DimensionScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.LicenseScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Question;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Score;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Verdict;
import dev.fanfare.benchmarks.work.Columns;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.jobs.lambdas.JobLambdaFromStream;
import org.jobrunr.scheduling.BackgroundJob;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.InMemoryStorageProvider;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;

/**
 * JobRunr with its jobs in memory: a job per task, enqueued phase by phase. Waiting for a phase is
 * not in its free edition, so a latch does it. Its jobs are static calls, so that there is one
 * review at a time in a JVM.
 *
 * <p>It takes as many jobs from its storage as it has free workers, and looks again after its poll
 * interval, for which 200 ms is the least that it allows in memory. With two workers it needs
 * seconds; it gets {@value #JOB_RUNR_WORKERS} here, with which it is at its best.
 */
public final class JobRunrReview implements Reviewer {

  private static final int JOB_RUNR_WORKERS = 32;
  // It counts as dead after so many poll intervals without a sign of life, which on a machine that
  // others use comes soon, and has its jobs made again.
  private static final int HEARTBEATS = 300;
  private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
  private static final ReviewBot BOT = new ReviewBot();
  private static volatile State state = new State();

  /** Starts its server. */
  public JobRunrReview() {
    JobRunr.configure()
        .useJsonMapper(new JacksonJsonMapper())
        .useStorageProvider(new InMemoryStorageProvider())
        .useBackgroundJobServer(
            BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                .andWorkerCount(JOB_RUNR_WORKERS)
                .andServerTimeoutPollIntervalMultiplicand(HEARTBEATS)
                .andPollInterval(POLL_INTERVAL))
        .initialize();
  }

  @Override
  public Verdict review() throws InterruptedException {
    State run = new State();
    state = run;
    run.columns.offered(0, TASKS);
    phase(1, task -> JobRunrReview.questions());
    int questions = run.questions.size();
    run.answers = new Answer[questions];
    phase(questions, task -> JobRunrReview.answer(task));
    run.scores = new Score[questions];
    phase(questions, task -> JobRunrReview.score(task));
    run.byDimension = Reviewer.byDimension(Arrays.asList(run.scores));
    run.dimensions = new DimensionScore[run.byDimension.size()];
    phase(run.dimensions.length, task -> JobRunrReview.dimension(task));
    run.byLicense = Reviewer.byLicense(Arrays.asList(run.dimensions));
    run.licenses = new LicenseScore[run.byLicense.size()];
    phase(run.licenses.length, task -> JobRunrReview.license(task));
    phase(1, task -> JobRunrReview.verdict());
    return run.verdict;
  }

  private static void phase(int tasks, JobLambdaFromStream<Integer> job)
      throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(tasks);
    state.latch = latch;
    BackgroundJob.enqueue(IntStream.range(0, tasks).boxed(), job);
    latch.await();
  }

  @Override
  public void close() {
    JobRunr.destroy();
  }

  /** A job. */
  public static void questions() {
    State run = state;
    run.columns.begin(0);
    run.questions = BOT.questions();
    run.end(0);
  }

  /** A job. */
  public static void answer(int task) {
    State run = state;
    run.columns.begin(ANSWER + task);
    run.answers[task] = BOT.answer(run.questions.get(task));
    run.end(ANSWER + task);
  }

  /** A job. */
  public static void score(int task) {
    State run = state;
    run.columns.begin(SCORE + task);
    run.scores[task] = BOT.score(run.questions.get(task), run.answers[task]);
    run.end(SCORE + task);
  }

  /** A job. */
  public static void dimension(int task) {
    State run = state;
    List<Score> group = run.byDimension.get(task);
    run.columns.begin(DIMENSION + task);
    run.dimensions[task] = BOT.dimension(group.get(0).license(), group.get(0).dimension(), group);
    run.end(DIMENSION + task);
  }

  /** A job. */
  public static void license(int task) {
    State run = state;
    List<DimensionScore> group = run.byLicense.get(task);
    run.columns.begin(LICENSE + task);
    run.licenses[task] = BOT.license(group.get(0).license(), group);
    run.end(LICENSE + task);
  }

  /** A job. */
  public static void verdict() {
    State run = state;
    run.columns.begin(VERDICT);
    run.verdict = BOT.verdict(Arrays.asList(run.licenses));
    run.end(VERDICT);
  }

  /** What the jobs of one run share; each index is written by one thread. */
  private static final class State {

    private final Columns columns = new Columns(TASKS);
    private final AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
    private volatile CountDownLatch latch = new CountDownLatch(0);
    private volatile List<Question> questions = List.of();
    private volatile Answer[] answers = {};
    private volatile Score[] scores = {};
    private volatile List<List<Score>> byDimension = List.of();
    private volatile DimensionScore[] dimensions = {};
    private volatile List<List<DimensionScore>> byLicense = List.of();
    private volatile LicenseScore[] licenses = {};
    private volatile Verdict verdict = new Verdict(0);

    /** JobRunr promises each job at least once: the first time counts. */
    void end(int task) {
      columns.end(task);
      if (done.compareAndSet(task, 0, 1)) {
        latch.countDown();
      }
    }
  }
}
