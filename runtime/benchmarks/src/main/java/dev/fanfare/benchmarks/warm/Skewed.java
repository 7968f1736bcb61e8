package dev.fanfare.benchmarks.warm;

import dev.fanfare.benchmarks.bots.Sleeps;
import dev.fanfare.benchmarks.work.Columns;
import dev.fanfare.runtime.Fanfare;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
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
 * Tasks of which every tenth, by a fixed throw of the dice, takes ten times longer: a thousand that
 * sleep 2 or 20 ms on eight workers, so that the machine's cores are not what is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 8)
@Fork(jvmArgs = {"-Xms1g", "-Xmx1g"})
public class Skewed {

  private static final int TASKS = 1_000;
  private static final int WORKERS = 8;
  private static final int SHORT_MILLIS = 2;
  private static final int LONG_MILLIS = 20;

  private final List<Integer> elements = elements();
  private ExecutorService threads = Executors.newCachedThreadPool();

  /** Starts the pool. */
  @Setup(Level.Trial)
  public void start() {
    threads = Executors.newFixedThreadPool(WORKERS);
  }

  /** Ends it. */
  @TearDown(Level.Trial)
  public void end() {
    threads.shutdown();
  }

  /** Fanfare. */
  @Benchmark
  public Object fanfare() {
    return Fanfare.bot(Sleeps.class).instance(Sleeps.of(elements)).workers(WORKERS).run().orThrow();
  }

  /** The best schedule for the order: whoever is free takes the next. By hand, with a cursor. */
  @Benchmark
  public Object bestForTheOrder() throws Exception {
    Columns columns = new Columns(TASKS);
    AtomicInteger cursor = new AtomicInteger();
    return perWorker(
        worker -> {
          for (int task; (task = cursor.getAndIncrement()) < TASKS; ) {
            recorded(columns, task);
          }
        });
  }

  /** A fixed share of the tasks for each worker. */
  @Benchmark
  public Object staticSplit() throws Exception {
    Columns columns = new Columns(TASKS);
    return perWorker(
        worker -> {
          int end = TASKS * (worker + 1) / WORKERS;
          for (int task = TASKS * worker / WORKERS; task < end; task++) {
            recorded(columns, task);
          }
        });
  }

  /** {@link java.util.concurrent.ThreadPoolExecutor#invokeAll}. */
  @Benchmark
  public Object threadPoolInvokeAll() throws Exception {
    Columns columns = new Columns(TASKS);
    List<Callable<Integer>> tasks = new ArrayList<>(TASKS);
    for (int task = 0; task < TASKS; task++) {
      int number = task;
      tasks.add(() -> columns.call(number, () -> sleep(elements.get(number))));
    }
    return threads.invokeAll(tasks);
  }

  private Object perWorker(IntConsumer share) throws Exception {
    List<Callable<Integer>> shares = new ArrayList<>(WORKERS);
    for (int worker = 0; worker < WORKERS; worker++) {
      int number = worker;
      shares.add(
          () -> {
            share.accept(number);
            return number;
          });
    }
    return threads.invokeAll(shares);
  }

  private void recorded(Columns columns, int task) {
    columns.begin(task);
    try {
      sleep(elements.get(task));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      columns.end(task);
    }
  }

  private static Integer sleep(Integer millis) throws InterruptedException {
    Thread.sleep(millis);
    return millis;
  }

  private static List<Integer> elements() {
    java.util.Random dice = new java.util.Random(1);
    List<Integer> elements = new ArrayList<>(TASKS);
    for (int task = 0; task < TASKS; task++) {
      elements.add(dice.nextInt(10) == 0 ? LONG_MILLIS : SHORT_MILLIS);
    }
    return elements;
  }
}
