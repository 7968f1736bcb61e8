package dev.fanfare.benchmarks.warm;

import dev.fanfare.api.Threads;
import dev.fanfare.benchmarks.bots.Sleeps;
import dev.fanfare.benchmarks.work.Columns;
import dev.fanfare.benchmarks.work.Virtual;
import dev.fanfare.runtime.Fanfare;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ten thousand tasks that sleep 100 ms, all at the same time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 40)
@Measurement(iterations = 20)
@Fork(jvmArgs = {"-Xms2g", "-Xmx2g"})
public class Sleepers {

  private static final int TASKS = 10_000;
  private static final int MILLIS = 100;

  /** Fanfare. */
  @Benchmark
  public Object fanfare() {
    return Fanfare.bot(Sleeps.class)
        .instance(Sleeps.of(Collections.nCopies(TASKS, MILLIS)))
        .workers(TASKS)
        .threads(Threads.VIRTUAL)
        .run()
        .orThrow();
  }

  /** One of them: what there is no way below. */
  @Benchmark
  public Object ideal() throws Exception {
    return sleep(0);
  }

  /** {@code newVirtualThreadPerTaskExecutor}. */
  @Benchmark
  public Object virtualThreadPerTask() throws Exception {
    Columns columns = new Columns(TASKS);
    columns.offered(0, TASKS);
    List<Callable<Integer>> tasks = new ArrayList<>(TASKS);
    for (int task = 0; task < TASKS; task++) {
      int number = task;
      tasks.add(() -> columns.call(number, () -> sleep(number)));
    }
    ExecutorService virtual = Virtual.executor();
    try {
      return virtual.invokeAll(tasks);
    } finally {
      virtual.shutdown();
    }
  }

  private static Integer sleep(Integer element) throws InterruptedException {
    Thread.sleep(MILLIS);
    return element;
  }
}
