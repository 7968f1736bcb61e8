package dev.fanfare.spark;

import dev.fanfare.codec.UnstorableValueException;
import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.ChunkOutcome;
import dev.fanfare.runtime.spi.ChunkResult;
import dev.fanfare.runtime.spi.PendingChunk;
import dev.fanfare.runtime.spi.PhaseExecutor;
import dev.fanfare.runtime.spi.TaskChunk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * An Apache Spark cluster as the place where the tasks of a bot run.
 *
 * <pre>{@code
 * RunReport report = Fanfare.bot(Nightly.class).engine(SparkEngine.of(session.sparkContext())).run();
 * }</pre>
 *
 * <p>Each chunk is a Spark job of one task. The executors need the jars of this module, of what it
 * depends on, and of the bot: list them in {@code spark.jars}. Thread-safe.
 */
public final class SparkEngine implements PhaseExecutor {

  private final JavaSparkContext spark;
  private final ValueCodec codec;
  private final StepPlacement placement;
  private final int threads;
  private final AtomicLong chunks;

  private SparkEngine(
      JavaSparkContext spark,
      ValueCodec codec,
      StepPlacement placement,
      int threads,
      AtomicLong chunks) {
    this.spark = spark;
    this.codec = codec;
    this.placement = placement;
    this.threads = threads;
    this.chunks = chunks;
  }

  /**
   * Creates an engine of a Spark context. The caller stops the context.
   *
   * @param context such as {@code session.sparkContext()}
   * @throws FanfareException if the executors lack the jars of this module
   */
  public static SparkEngine of(SparkContext context) {
    return of(JavaSparkContext.fromSparkContext(context));
  }

  /**
   * Creates an engine of a Spark context. The caller stops the context.
   *
   * @param context the context
   * @throws FanfareException if the executors lack the jars of this module
   */
  public static SparkEngine of(JavaSparkContext context) {
    ValueCodec codec = ValueCodec.create();
    SparkEngine engine =
        new SparkEngine(context, codec, new StepPlacement(codec), 1, new AtomicLong());
    engine.requireClasses();
    return engine;
  }

  /**
   * Returns an engine that runs several tasks of a chunk at the same time: for tasks that wait
   * rather than compute.
   *
   * @param tasks how many tasks each core of an executor runs at the same time, 1 to 1000; 1 unless
   *     set
   */
  public SparkEngine tasksPerCore(int tasks) {
    if (tasks < 1 || tasks > 1000) {
      throw new IllegalArgumentException("tasksPerCore " + tasks + " is not within 1 to 1000");
    }
    return new SparkEngine(spark, codec, placement, tasks, chunks);
  }

  /** Runs a job that does nothing: the executors have started then, and have our classes. */
  private void requireClasses() {
    try {
      var unused = spark.parallelize(List.of(new byte[0]), 1).map(new ChunkFunction()).collect();
    } catch (RuntimeException e) {
      throw new FanfareException(
          """
          Spark at %s ran no chunk: %s
          The executors need the jars of dev.fanfare:fanfare-spark, of what it depends on, and of the \
          bot: list them in spark.jars, or start the driver by spark-submit --jars.\
          """
              .formatted(spark.master(), SparkFailures.reason(e)),
          e);
    }
  }

  /** Returns how many cores the executors have that are registered now. */
  @Override
  public int slots() {
    return Math.max(1, spark.defaultParallelism());
  }

  @Override
  public Optional<String> staysHere(Plan<?> plan, StepPlan<?> step) {
    return placement.staysHere(plan, step);
  }

  @Override
  public PendingChunk submit(TaskChunk chunk) {
    byte[] request;
    try {
      request = new RequestEncoder(codec).encode(chunk, threads);
    } catch (UnstorableValueException e) {
      return FinishedChunk.runHere(chunk);
    }
    String name =
        "%s %s %s".formatted(chunk.run().runId(), chunk.step().name(), chunks.incrementAndGet());
    try {
      spark.setJobGroup(name, chunk.run().plan().name() + " " + chunk.step().name(), true);
      return new SubmittedChunk(
          chunk,
          new ReplyDecoder(codec),
          spark.parallelize(List.of(request), 1).map(new ChunkFunction()).collectAsync());
    } catch (RuntimeException e) {
      return FinishedChunk.failed(chunk, SparkFailures.notRun(e));
    } finally {
      spark.clearJobGroup();
    }
  }

  /** A chunk that is a job of Spark. */
  private record SubmittedChunk(
      TaskChunk chunk, ReplyDecoder decoder, JavaFutureAction<List<byte[]>> job)
      implements PendingChunk {

    @Override
    public ChunkResult await() throws InterruptedException {
      try {
        return decoder.decode(chunk, job.get().get(0));
      } catch (java.util.concurrent.ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause instanceof SparkException && SparkFailures.lostExecutor(cause)
            ? new ChunkResult.Lost(SparkFailures.reason(cause), SparkFailures.tries(cause))
            : FinishedChunk.allFailed(chunk, SparkFailures.notRun(cause));
      }
    }

    @Override
    public void cancel() {
      boolean unused = job.cancel(true);
    }
  }

  /** A chunk whose end is known without a job. */
  record FinishedChunk(ChunkResult result) implements PendingChunk {

    /** Returns a chunk whose tasks are to run in the driver: an argument cannot be sent. */
    static FinishedChunk runHere(TaskChunk chunk) {
      return new FinishedChunk(
          new ChunkResult.Done(
              chunk.tasks().stream()
                  .<ChunkOutcome>map(task -> new ChunkOutcome.RunHere(task.index()))
                  .toList(),
              0));
    }

    static FinishedChunk failed(TaskChunk chunk, FanfareException why) {
      return new FinishedChunk(allFailed(chunk, why));
    }

    static ChunkResult allFailed(TaskChunk chunk, FanfareException why) {
      return new ChunkResult.Done(
          chunk.tasks().stream()
              .<ChunkOutcome>map(
                  task ->
                      new ChunkOutcome.Threw(
                          task.index(),
                          why,
                          false,
                          new dev.fanfare.runtime.spi.ChunkTimes(0, 0),
                          List.of()))
              .toList(),
          0);
    }

    @Override
    public ChunkResult await() {
      return result;
    }

    @Override
    public void cancel() {}
  }
}
