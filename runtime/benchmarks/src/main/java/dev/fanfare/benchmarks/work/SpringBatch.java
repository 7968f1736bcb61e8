package dev.fanfare.benchmarks.work;

import java.util.HashMap;
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
 * Spring Batch without a container, its job repository in an H2 database in memory. A phase is a
 * partitioned step; a partition is a tasklet that makes a range of the phase's calls in one
 * transaction, which is the least that Spring Batch can do for them.
 */
public final class SpringBatch implements AutoCloseable {

  private final JdbcConnectionPool database =
      JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
  private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
  private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
  private final TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
  private final JobRepository repository;
  private final int partitions;
  private long runs;

  /**
   * Starts it.
   *
   * @param workers how many partitions run at the same time
   * @param partitions the most for a phase
   * @throws Exception whatever Spring throws
   */
  public SpringBatch(int workers, int partitions) throws Exception {
    this.partitions = partitions;
    repository = repository();
    threads.setCorePoolSize(workers);
    threads.initialize();
    operator.setJobRepository(repository);
    operator.setJobRegistry(new MapJobRegistry());
    operator.setTaskExecutor(new SyncTaskExecutor());
    operator.afterPropertiesSet();
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

  /** Begins a job. */
  public JobBuilder job(String name) {
    return new JobBuilder(name, repository);
  }

  /** A step that is one call. */
  public Step once(String name, Runnable body) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, chunk) -> {
              body.run();
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  /**
   * A partitioned step.
   *
   * @param name its name
   * @param tasks how many calls there are, asked when the step begins
   * @param task makes one of them
   */
  public Step phase(String name, IntSupplier tasks, IntConsumer task) {
    return new StepBuilder(name, repository)
        .partitioner(name + "-range", ranges(tasks))
        .step(range(name + "-range", task))
        .gridSize(partitions)
        .taskExecutor(threads)
        .build();
  }

  private Step range(String name, IntConsumer task) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, chunk) -> {
              ExecutionContext range = contribution.getStepExecution().getExecutionContext();
              for (int i = range.getInt("from"); i < range.getInt("to"); i++) {
                task.accept(i);
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
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

  /**
   * Runs a job.
   *
   * @throws Exception if it did not complete
   */
  public void run(Job job) throws Exception {
    JobExecution execution =
        operator.start(job, new JobParametersBuilder().addLong("run", runs++).toJobParameters());
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw new IllegalStateException(execution.getAllFailureExceptions().toString());
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    database.dispose();
  }
}
