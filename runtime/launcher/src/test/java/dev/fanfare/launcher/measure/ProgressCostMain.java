package dev.fanfare.launcher.measure;

import dev.fanfare.api.EventLevel;
import dev.fanfare.launcher.FakeOrchestrator;
import dev.fanfare.launcher.progress.ProgressStyle;
import dev.fanfare.launcher.progress.ProgressView;
import dev.fanfare.launcher.progress.Terminal;
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
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * What live progress costs in a run of 1,000,000 tasks: the processor time of its callbacks, as a
 * share of the run's wall time; and that wall time with and without it, in turn.
 *
 * <p>Start it in a terminal; it writes to the file that is its argument.
 */
public final class ProgressCostMain {

  private static final int TASKS = 1_000_000;
  private static final int PAIRS = 15;
  private static final int WARM_UP = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The bot's class. */
  private enum Million {
    THE
  }

  private record Timing(double wall, double callbacks) {}

  private ProgressCostMain() {}

  /** Measures. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    double[] without = new double[PAIRS];
    double[] with = new double[PAIRS];
    double[] share = new double[PAIRS];
    for (int pair = -WARM_UP; pair < PAIRS; pair++) {
      Timing silent = run(ProgressStyle.NONE);
      Timing rich = run(ProgressStyle.RICH);
      if (pair >= 0) {
        without[pair] = silent.wall;
        with[pair] = rich.wall;
        share[pair] = rich.callbacks / rich.wall;
      }
    }
    String result =
        "%,d tasks: %.3f s without, %.3f s with (medians of %d); callbacks %.3f %% of the time%n"
            .formatted(TASKS, median(without), median(with), PAIRS, 100 * median(share));
    Files.writeString(Path.of(arguments[0]), result);
  }

  private static Timing run(ProgressStyle style) throws InterruptedException {
    AtomicLong spent = new AtomicLong();
    Terminal terminal = new Terminal(false, true, StandardCharsets.UTF_8);
    ProgressView view = style.open(terminal, Map.of(), System.err, true, Map.of());
    long begin = System.nanoTime();
    RunHandle handle =
        Fanfare.bot(new FakeOrchestrator<>(Million.class, List.of(plan()), Million.THE), plan())
            .listener(timed(view.listener(), spent))
            .start();
    handle.onProgress(view.interval(), progress -> timed(() -> view.show(progress), spent));
    var unused = handle.await();
    long wall = System.nanoTime() - begin;
    view.end();
    return new Timing(wall / 1e9, spent.get() / 1e9);
  }

  private static Plan<Million> plan() {
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

  /** Some microseconds of work. */
  private static long mix(int number) {
    long value = number;
    for (int i = 0; i < 2000; i++) {
      value = value * 6364136223846793005L + 1442695040888963407L;
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

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }
}
