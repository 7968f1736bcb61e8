package dev.fanfare.benchmarks.warm;

import dev.fanfare.benchmarks.bots.NoOps;
import dev.fanfare.benchmarks.bots.SideBySide;
import dev.fanfare.runtime.Fanfare;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A run of no-ops, in sizes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgs = {"-Xms6g", "-Xmx6g"})
public abstract class Growth {

  private Growth() {}

  private static List<Integer> elements(int tasks) {
    return IntStream.range(0, tasks).boxed().toList();
  }

  private static Object run(List<Integer> elements, int workers) {
    return Fanfare.bot(NoOps.class).instance(NoOps.of(elements)).workers(workers).run().orThrow();
  }

  /** More tasks, two workers. */
  @State(Scope.Benchmark)
  public static class Tasks extends Growth {

    /** How many. */
    @Param({"100", "1000", "10000", "100000", "1000000", "10000000"})
    public int tasks;

    private List<Integer> elements = List.of();

    /** Makes the elements. */
    @Setup
    public void elements() {
      elements = Growth.elements(tasks);
    }

    /** Fanfare. */
    @Benchmark
    public Object fanfare() {
      return run(elements, 2);
    }
  }

  /** More workers, 100,000 tasks. */
  @State(Scope.Benchmark)
  public static class Workers extends Growth {

    /** How many. */
    @Param({"1", "2", "10", "100", "1000", "10000"})
    public int workers;

    private final List<Integer> elements = Growth.elements(100_000);

    /** Fanfare. */
    @Benchmark
    public Object fanfare() {
      return run(elements, workers);
    }
  }

  /** More steps side by side in one phase, 100,000 tasks in all, two workers. */
  @State(Scope.Benchmark)
  public static class Steps extends Growth {

    /** How many. */
    @Param({"1", "2", "10", "100"})
    public int steps;

    private SideBySide bot = new SideBySide(1, 1);

    /** Makes the plan. */
    @Setup
    public void plan() {
      bot = new SideBySide(steps, 100_000);
    }

    /** Fanfare. */
    @Benchmark
    public Object fanfare() {
      return Fanfare.bot(bot, bot.plan()).workers(2).run().orThrow();
    }
  }
}
