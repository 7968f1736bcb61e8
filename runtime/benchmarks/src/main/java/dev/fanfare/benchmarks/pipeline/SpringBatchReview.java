package dev.fanfare.benchmarks.pipeline;

import dev.fanfare.benchmarks.pipeline.ReviewBot.Answer;
import dev.fanfare.benchmarks.pipeline.ReviewBot.DimensionScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.LicenseScore;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Question;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Score;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Verdict;
import dev.fanfare.benchmarks.work.Columns;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Spring Batch, partitioned, with its job repository in an H2 database in memory. A phase is a
 * partitioned step; a partition is a tasklet that makes a range of the phase's calls in one
 * transaction, which is the least that Spring Batch can do for them.
 */
public final class SpringBatchReview implements Reviewer {

  private final ReviewBot bot = new ReviewBot();
  private final JdbcConnectionPool database =
      JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
  private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
  private final TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
  private final JobRepository repository;
  private final JdbcTransactionManager transactions;
  private final int partitions;
  private final Job job;
  private volatile State state = new State();
  private long runs;

  /**
   * Starts it.
   *
   * @param partitions the most for a phase: {@link #WORKERS} for the least work, {@link #TASKS} for
   *     one per task, so that Spring Batch itself has a record of each
   * @throws Exception whatever Spring throws
   */
  public SpringBatchReview(int partitions) throws Exception {
    this.partitions = partitions;
    transactions = new JdbcTransactionManager(database);
    repository = repository();
    threads.setCorePoolSize(WORKERS);
    threads.initialize();
    operator.setJobRepository(repository);
    operator.setJobRegistry(new MapJobRegistry());
    operator.setTaskExecutor(new SyncTaskExecutor());
    operator.afterPropertiesSet();
    job = job();
  }

  private JobRepository repository() throws Exception {
    DatabasePopulatorUtils.execute(
        new ResourceDatabasePopulator(
            new ClassPathResource("org/springframework/batch/core/schema-h2.sql")),
        database);
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(database);
    factory.setTransactionManager(transactions);
    factory.afterPropertiesSet();
    return factory.getObject();
  }

  private Job job() {
    return new JobBuilder("review", repository)
        .start(once("questions", () -> state.questions(bot)))
        .next(phase("answer", () -> state.questions.size(), task -> state.answer(bot, task)))
        .next(phase("score", () -> state.questions.size(), task -> state.score(bot, task)))
        .next(once("group dimensions", () -> state.groupDimensions()))
        .next(phase("dimension", () -> state.dimensions.length, i -> state.dimension(bot, i)))
        .next(once("group licenses", () -> state.groupLicenses()))
        .next(phase("license", () -> state.licenses.length, i -> state.license(bot, i)))
        .next(once("verdict", () -> state.verdict(bot)))
        .build();
  }

  private Step once(String name, Runnable body) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, chunk) -> {
              body.run();
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private Step phase(String name, IntSupplier tasks, IntConsumer task) {
    Step range =
        new StepBuilder(name + "-range", repository)
            .tasklet(
                (contribution, chunk) -> {
                  Map<String, Object> context = chunk.getStepContext().getStepExecutionContext();
                  for (int i = (int) context.get("from"); i < (int) context.get("to"); i++) {
                    task.accept(i);
                  }
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    return new StepBuilder(name, repository)
        .partitioner(name + "-range", ranges(tasks))
        .step(range)
        .gridSize(partitions)
        .taskExecutor(threads)
        .build();
  }

  private static Partitioner ranges(IntSupplier tasks) {
    return gridSize -> {
      int count = tasks.getAsInt();
      int parts = Math.min(gridSize, count);
      Map<String, ExecutionContext> ranges = new HashMap<>();
      for (int part = 0; part < parts; part++) {
        ExecutionContext range = new ExecutionContext();
        range.putInt("from", count * part / parts);
        range.putInt("to", count * (part + 1) / parts);
        ranges.put("part-" + part, range);
      }
      return ranges;
    };
  }

  @Override
  public Verdict review() throws Exception {
    state = new State();
    JobExecution execution =
        operator.start(job, new JobParametersBuilder().addLong("run", runs++).toJobParameters());
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw new IllegalStateException(execution.getAllFailureExceptions().toString());
    }
    return state.verdict;
  }

  @Override
  public void close() {
    threads.shutdown();
    database.dispose();
  }

  /** What the steps of one run share; each index is written by one thread. */
  private static final class State {

    private final Columns columns = new Columns(TASKS);
    private List<Question> questions = List.of();
    private Answer[] answers = {};
    private Score[] scores = {};
    private List<List<Score>> byDimension = List.of();
    private DimensionScore[] dimensions = {};
    private List<List<DimensionScore>> byLicense = List.of();
    private LicenseScore[] licenses = {};
    private Verdict verdict = new Verdict(0);

    void questions(ReviewBot bot) {
      columns.offered(0, TASKS);
      columns.begin(0);
      questions = bot.questions();
      columns.end(0);
      answers = new Answer[questions.size()];
      scores = new Score[questions.size()];
    }

    void answer(ReviewBot bot, int task) {
      columns.begin(ANSWER + task);
      answers[task] = bot.answer(questions.get(task));
      columns.end(ANSWER + task);
    }

    void score(ReviewBot bot, int task) {
      columns.begin(SCORE + task);
      scores[task] = bot.score(questions.get(task), answers[task]);
      columns.end(SCORE + task);
    }

    void groupDimensions() {
      byDimension = Reviewer.byDimension(Arrays.asList(scores));
      dimensions = new DimensionScore[byDimension.size()];
    }

    void dimension(ReviewBot bot, int task) {
      List<Score> group = byDimension.get(task);
      columns.begin(DIMENSION + task);
      dimensions[task] = bot.dimension(group.get(0).license(), group.get(0).dimension(), group);
      columns.end(DIMENSION + task);
    }

    void groupLicenses() {
      byLicense = Reviewer.byLicense(Arrays.asList(dimensions));
      licenses = new LicenseScore[byLicense.size()];
    }

    void license(ReviewBot bot, int task) {
      List<DimensionScore> group = byLicense.get(task);
      columns.begin(LICENSE + task);
      licenses[task] = bot.license(group.get(0).license(), group);
      columns.end(LICENSE + task);
    }

    void verdict(ReviewBot bot) {
      columns.begin(VERDICT);
      verdict = bot.verdict(Arrays.asList(licenses));
      columns.end(VERDICT);
    }
  }
}
