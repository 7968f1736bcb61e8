package dev.fanfare.benchmarks.warm;

import dev.fanfare.benchmarks.bots.NoOps;
import dev.fanfare.benchmarks.work.Columns;
import dev.fanfare.benchmarks.work.Virtual;
import dev.fanfare.runtime.Fanfare;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
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
 * A million tasks that return their element, by two workers; all contenders record when each was
 * offered, began and ended, by which thread, and keep its value.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 10)
@Fork(jvmArgs = {"-Xms4g", "-Xmx4g"})
public class NoOpTasks {

  private static final int TASKS = 1_000_000;
  private static final int WORKERS = 2;

  private final List<Integer> elements = IntStream.range(0, TASKS).boxed().toList();
  private ExecutorService threads = ForkJoinPool.commonPool();
  private ForkJoinPool forkJoin = ForkJoinPool.commonPool();

  /** Starts the pools. */
  @Setup(Level.Trial)
  public void start() {
    threads = Executors.newFixedThreadPool(WORKERS);
    forkJoin = new ForkJoinPool(WORKERS);
  }

  /** Ends them. */
  @TearDown(Level.Trial)
  public void end() {
    threads.shutdown();
    forkJoin.shutdown();
  }

  /** Fanfare. */
  @Benchmark
  public Object fanfare() {
    return Fanfare.bot(NoOps.class).instance(NoOps.of(elements)).workers(WORKERS).run().orThrow();
  }

  /** The floor: one thread, two readings of the clock per task, and nothing else to organise. */
  @Benchmark
  public Object floorOneThread() {
    Columns columns = new Columns(TASKS);
    Object[] values = new Object[TASKS];
    columns.offered(0, TASKS);
    bareLoop(columns, values, 0, TASKS);
    return values;
  }

  /** The same loop, cut in two for two threads. */
  @Benchmark
  public Object floorTwoThreads() throws Exception {
    Columns columns = new Columns(TASKS);
    Object[] values = new Object[TASKS];
    columns.offered(0, TASKS);
    Future<?> half = threads.submit(() -> bareLoop(columns, values, 0, TASKS / 2));
    Future<?> other = threads.submit(() -> bareLoop(columns, values, TASKS / 2, TASKS));
    half.get();
    other.get();
    return values;
  }

  private void bareLoop(Columns columns, Object[] values, int from, int to) {
    for (int task = from; task < to; task++) {
      columns.begin(task);
      values[task] = noOp(elements.get(task));
      columns.end(task);
    }
  }

  /** {@link ForkJoinPool#invokeAll}. */
  @Benchmark
  public Object forkJoinInvokeAll() {
    return invokeAll(forkJoin);
  }

  /** {@link java.util.concurrent.ThreadPoolExecutor#invokeAll}. */
  @Benchmark
  public Object threadPoolInvokeAll() {
    return invokeAll(threads);
  }

  private Object invokeAll(ExecutorService executor) {
    Columns columns = new Columns(TASKS);
    columns.offered(0, TASKS);
    try {
      return executor.invokeAll(tasks(columns));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A virtual thread per task. */
  @Benchmark
  public Object virtualThreadPerTask() throws Exception {
    Columns columns = new Columns(TASKS);
    columns.offered(0, TASKS);
    ExecutorService virtual = Virtual.executor();
    try {
      return virtual.invokeAll(tasks(columns));
    } finally {
      virtual.shutdown();
    }
  }

  private List<Callable<Integer>> tasks(Columns columns) {
    List<Callable<Integer>> tasks = new ArrayList<>(TASKS);
    for (int task = 0; task < TASKS; task++) {
      int number = task;
      tasks.add(() -> columns.call(number, () -> noOp(elements.get(number))));
    }
    return tasks;
  }

  /** A {@link CompletableFuture} per task, on two threads. */
  @Benchmark
  public Object completableFuture() {
    Columns columns = new Columns(TASKS);
    columns.offered(0, TASKS);
    CompletableFuture<?>[] futures = new CompletableFuture<?>[TASKS];
    for (int task = 0; task < TASKS; task++) {
      int number = task;
      futures[task] = CompletableFuture.supplyAsync(() -> recorded(columns, number), threads);
    }
    CompletableFuture.allOf(futures).join();
    return futures;
  }

  private Integer recorded(Columns columns, int task) {
    columns.begin(task);
    try {
      return noOp(elements.get(task));
    } finally {
      columns.end(task);
    }
  }

  private static Integer noOp(Integer element) {
    return element;
  }
}
