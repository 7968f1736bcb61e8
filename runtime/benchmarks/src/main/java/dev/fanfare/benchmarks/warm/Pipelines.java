package dev.fanfare.benchmarks.warm;

import dev.fanfare.benchmarks.pipeline.ByHand;
import dev.fanfare.benchmarks.pipeline.DaggerReview;
import dev.fanfare.benchmarks.pipeline.FanfareReview;
import dev.fanfare.benchmarks.pipeline.JobRunrReview;
import dev.fanfare.benchmarks.pipeline.LangChainReview;
import dev.fanfare.benchmarks.pipeline.ReviewBot.Verdict;
import dev.fanfare.benchmarks.pipeline.Reviewer;
import dev.fanfare.benchmarks.pipeline.SpringBatchReview;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The review 300 → 300 → 60 → 10 → 1, by everybody. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(jvmArgs = {"-Xms2g", "-Xmx2g"})
public class Pipelines {

  /** With Fanfare. */
  @Benchmark
  public Object fanfare(FanfareState state) throws Exception {
    return state.review();
  }

  /** With a {@code CompletableFuture} per task. */
  @Benchmark
  public Object byHand(ByHandState state) throws Exception {
    return state.review();
  }

  /** With Dagger Producers. */
  @Benchmark
  public Object daggerProducers(DaggerState state) throws Exception {
    return state.review();
  }

  /** With LangChain4j's parallel mapper. */
  @Benchmark
  public Object langChain4j(LangChainState state) throws Exception {
    return state.review();
  }

  /** With Spring Batch, a partition per worker. */
  @Benchmark
  public Object springBatch(SpringBatchState state) throws Exception {
    return state.review();
  }

  /** With Spring Batch, a partition per task. */
  @Benchmark
  @Warmup(iterations = 8, time = 1)
  @Measurement(iterations = 5, time = 1)
  public Object springBatchPerTask(SpringBatchPerTaskState state) throws Exception {
    return state.review();
  }

  /** With JobRunr: once, for each further review takes longer than the one before. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Object jobRunr(JobRunrState state) throws Exception {
    return state.review();
  }

  /** A contender, started before it is measured. */
  @State(Scope.Benchmark)
  public abstract static class Contender {

    private Reviewer reviewer = () -> new Verdict(0);

    /** Starts the contender. */
    abstract Reviewer start() throws Exception;

    /** Starts it. */
    @Setup(Level.Trial)
    public void setUp() throws Exception {
      reviewer = start();
    }

    /** Ends it. */
    @TearDown(Level.Trial)
    public void tearDown() {
      reviewer.close();
    }

    Object review() throws Exception {
      int value = reviewer.review().value();
      if (value != Reviewer.EXPECTED) {
        throw new IllegalStateException("the review came to " + value);
      }
      return value;
    }
  }

  /** Fanfare. */
  public static class FanfareState extends Contender {
    @Override
    Reviewer start() {
      return new FanfareReview();
    }
  }

  /** By hand. */
  public static class ByHandState extends Contender {
    @Override
    Reviewer start() {
      return new ByHand();
    }
  }

  /** Dagger Producers. */
  public static class DaggerState extends Contender {
    @Override
    Reviewer start() {
      return new DaggerReview();
    }
  }

  /** LangChain4j. */
  public static class LangChainState extends Contender {
    @Override
    Reviewer start() {
      return new LangChainReview();
    }
  }

  /** Spring Batch, a partition per worker. */
  public static class SpringBatchState extends Contender {
    @Override
    Reviewer start() throws Exception {
      return new SpringBatchReview(Reviewer.WORKERS);
    }
  }

  /** Spring Batch, a partition per task. */
  public static class SpringBatchPerTaskState extends Contender {
    @Override
    Reviewer start() throws Exception {
      return new SpringBatchReview(Reviewer.TASKS);
    }
  }

  /** JobRunr. */
  public static class JobRunrState extends Contender {
    @Override
    Reviewer start() {
      return new JobRunrReview();
    }
  }
}
