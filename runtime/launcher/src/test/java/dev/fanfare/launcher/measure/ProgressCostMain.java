package dev.fanfare.launcher.measure;

import dev.fanfare.api.EventLevel;
import dev.fanfare.app.ProgressStyle;
import dev.fanfare.config.fixture.FakeOrchestrator;
import dev.fanfare.launcher.progress.ProgressView;
import dev.fanfare.launcher.progress.ProgressViews;
import dev.fanfare.launcher.progress.TerminalTraits;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.SecretMask;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What live progress costs in a run of 1,000,000 tasks: wall time and the processor time of the
 * whole process with it, without it and without it again, in turn, and the ratios of both in each
 * round: what the two without it differ by is noise.
 *
 * <p>It draws on stderr, whatever that is. Arguments: the file that the result is written to; how
 * many steps a task has, of some 2 ns each; how many rounds.
 */
public final class ProgressCostMain {

  private static final int TASKS = 1_000_000;
  private static final int WARM_UP = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The bot's class. */
  private enum Million {
    THE
  }

  /** Seconds of one run. */
  private record Timing(double wall, double processor, double callbacks) {}

  private final int steps;

  private ProgressCostMain(int steps) {
    this.steps = steps;
  }

  /** Measures. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    ProgressCostMain main = new ProgressCostMain(Integer.parseInt(arguments[1]));
    Files.writeString(Path.of(arguments[0]), main.measure(Integer.parseInt(arguments[2])));
  }

  private String measure(int rounds) throws InterruptedException {
    List<List<Timing>> series = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = -WARM_UP; round < rounds; round++) {
      // Each is as often the first of its round as the others.
      for (int turn = 0; turn < series.size(); turn++) {
        int which = Math.floorMod(round + turn, series.size());
        ProgressStyle style = which == 0 ? ProgressStyle.RICH : ProgressStyle.NONE;
        measure(style, round < 0 ? new ArrayList<>() : series.get(which));
      }
    }
    List<Timing> without = series.get(1);
    return line("with", series.get(0), without)
        + line("without", without, without)
        + line("without again", series.get(2), without);
  }

  private static String line(String name, List<Timing> runs, List<Timing> reference) {
    return String.format(
        Locale.ROOT,
        "%-14s wall %.3f s (%.4f)  processors %.3f s (%.4f)  callbacks %.2f %%%n",
        name,
        median(runs, Timing::wall),
        ratio(runs, reference, Timing::wall),
        median(runs, Timing::processor),
        ratio(runs, reference, Timing::processor),
        100 * median(runs, run -> run.callbacks / run.wall));
  }

  private static double median(List<Timing> runs, ToDoubleFunction<Timing> part) {
    return runs.stream().mapToDouble(part).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
  }

  /** The median of the rounds' ratios. */
  private static double ratio(
      List<Timing> runs, List<Timing> reference, ToDoubleFunction<Timing> part) {
    return IntStream.range(0, runs.size())
        .mapToDouble(i -> part.applyAsDouble(runs.get(i)) / part.applyAsDouble(reference.get(i)))
        .sorted()
        .skip(runs.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private void measure(ProgressStyle style, List<Timing> timings) throws InterruptedException {
    System.gc();
    AtomicLong spent = new AtomicLong();
    TerminalTraits terminal = new TerminalTraits(false, true, StandardCharsets.UTF_8);
    long begin = System.nanoTime();
    Duration beginProcessor = processor();
    ProgressView view =
        ProgressViews.open(
            style, terminal, Map.of(), System.err, true, Map.of(), SecretMask.none());
    RunHandle handle =
        Fanfare.bot(new FakeOrchestrator<>(Million.class, List.of(plan()), Million.THE), plan())
            .listener(timed(view.listener(), spent))
            .start();
    handle.onProgress(view.interval(), progress -> timed(() -> view.show(progress), spent));
    var unused = handle.await();
    view.end();
    double processor = processor().minus(beginProcessor).toNanos() / 1e9;
    double wall = (System.nanoTime() - begin) / 1e9;
    timings.add(new Timing(wall, processor, spent.get() / 1e9));
  }

  /** Of the whole process, in steps of ten milliseconds where the system counts so. */
  private static Duration processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private Plan<Million> plan() {
    return Plan.of("million", Million.class)
        .phase(
            1,
            StepPlan.<Million>of(
                    "numbers", (bot, call) -> IntStream.range(0, TASKS).boxed().toList())
                .yields(Yield.ITERABLE, TypeRef.of(Integer.class))
                .build())
        .phase(
            2,
            StepPlan.<Million>of("mix", (bot, call) -> mix(call.get(0)))
                .input(new Input.Each(Source.of("numbers")))
                .yields(Yield.VALUE, TypeRef.of(Long.class))
                .build())
        .build();
  }

  /** Steps of a generator that no compiler puts together. */
  private long mix(int number) {
    long value = number + 1;
    for (int i = 0; i < steps; i++) {
      value ^= value << 13;
      value ^= value >>> 7;
      value ^= value << 17;
    }
    return value;
  }

  private static RunListener timed(RunListener listener, AtomicLong spent) {
    return new RunListener() {
      @Override
      public boolean wants(Class<? extends RunEvent> type) {
        return listener.wants(type);
      }

      @Override
      public EventLevel least() {
        return listener.least();
      }

      @Override
      public void on(RunEvent event) {
        timed(() -> listener.on(event), spent);
      }
    };
  }

  private static void timed(Runnable callback, AtomicLong spent) {
    long begin = THREADS.getCurrentThreadCpuTime();
    callback.run();
    spent.addAndGet(THREADS.getCurrentThreadCpuTime() - begin);
  }
}
