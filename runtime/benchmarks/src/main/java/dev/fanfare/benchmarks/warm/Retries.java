package dev.fanfare.benchmarks.warm;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.fanfare.benchmarks.bots.Flaky;
import dev.fanfare.benchmarks.work.Columns;
import dev.fanfare.runtime.Fanfare;
import io.github.resilience4j.core.functions.CheckedSupplier;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * A hundred thousand tasks by two workers, of which every tenth fails once and is tried again a
 * millisecond later.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 10)
@Fork(jvmArgs = {"-Xms2g", "-Xmx2g"})
public class Retries {

  private static final int TASKS = 100_000;
  private static final int WORKERS = 2;
  private static final Duration BACKOFF = Duration.ofMillis(1);

  private final List<Integer> elements = IntStream.range(0, TASKS).boxed().toList();
  private final RetryPolicy<Integer> policy =
      RetryPolicy.<Integer>builder().withDelay(BACKOFF).withMaxRetries(1).build();
  private final Retry retry =
      Retry.of("once", RetryConfig.custom().maxAttempts(2).waitDuration(BACKOFF).build());
  private ExecutorService threads = Executors.newCachedThreadPool();
  private ScheduledExecutorService timer = Executors.newScheduledThreadPool(0);

  /** Starts the pools. */
  @Setup(Level.Trial)
  public void start() {
    threads = Executors.newFixedThreadPool(WORKERS);
    timer = Executors.newSingleThreadScheduledExecutor();
  }

  /** Ends them. */
  @TearDown(Level.Trial)
  public void end() {
    threads.shutdown();
    timer.shutdown();
  }

  /** Fanfare. */
  @Benchmark
  public Object fanfare() {
    return Fanfare.bot(Flaky.class).instance(Flaky.of(elements)).workers(WORKERS).run().orThrow();
  }

  /** Failsafe's asynchronous retries on two threads. */
  @Benchmark
  public Object failsafe() {
    FirstFails tasks = new FirstFails();
    FailsafeExecutor<Integer> failsafe = Failsafe.with(policy).with(threads);
    CompletableFuture<?>[] futures = new CompletableFuture<?>[TASKS];
    for (int task = 0; task < TASKS; task++) {
      int number = task;
      futures[task] = failsafe.getAsync(() -> tasks.call(number));
    }
    CompletableFuture.allOf(futures).join();
    return futures;
  }

  /** Resilience4j's asynchronous retries: two threads, and one that waits. */
  @Benchmark
  public Object resilience4jAsync() {
    FirstFails tasks = new FirstFails();
    CompletableFuture<?>[] futures = new CompletableFuture<?>[TASKS];
    for (int task = 0; task < TASKS; task++) {
      int number = task;
      futures[task] =
          retry
              .executeCompletionStage(
                  timer,
                  () -> CompletableFuture.supplyAsync(() -> tasks.unchecked(number), threads))
              .toCompletableFuture();
    }
    CompletableFuture.allOf(futures).join();
    return futures;
  }

  /** Resilience4j around each task, on two threads: a thread waits for its retry. */
  @Benchmark
  @Warmup(iterations = 2)
  @Measurement(iterations = 3)
  public Object resilience4jOnExecutor() throws Exception {
    FirstFails tasks = new FirstFails();
    List<Callable<Integer>> calls = new ArrayList<>(TASKS);
    for (int task = 0; task < TASKS; task++) {
      int number = task;
      CheckedSupplier<Integer> call = () -> tasks.call(number);
      CheckedSupplier<Integer> retried = Retry.decorateCheckedSupplier(retry, call);
      calls.add(() -> get(retried));
    }
    return threads.invokeAll(calls);
  }

  private static Integer get(CheckedSupplier<Integer> supplier) throws Exception {
    try {
      return supplier.get();
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tasks that fail the first time; each is attempted by one thread at a time. */
  private static final class FirstFails {

    private final Columns columns = new Columns(TASKS);
    private final boolean[] failed = new boolean[TASKS];

    FirstFails() {
      columns.offered(0, TASKS);
    }

    Integer call(int task) throws Exception {
      return columns.call(task, () -> attempt(task));
    }

    Integer unchecked(int task) {
      columns.begin(task);
      try {
        return attempt(task);
      } finally {
        columns.end(task);
      }
    }

    private Integer attempt(int task) {
      if (task % 10 == 0 && !failed[task]) {
        failed[task] = true;
        throw new IllegalStateException("the first attempt fails");
      }
      return task;
    }
  }
}
