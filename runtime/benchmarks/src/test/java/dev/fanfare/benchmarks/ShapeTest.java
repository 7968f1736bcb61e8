package dev.fanfare.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.fanfare.benchmarks.bots.NoOps;
import dev.fanfare.benchmarks.bots.SideBySide;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The shape of the cost, by what is allocated: the same in every run, which no time is. How much a
 * task more costs is the difference of two runs by the difference of their sizes, so that what a
 * run costs by itself is left out.
 */
class ShapeTest {

  private static final int SOME = 100_000;
  private static final int MORE = 200_000;
  private static final int MOST = 400_000;

  /** Tables of 25 bytes, a result of 4, and room for what an attempt may need. */
  private static final double MOST_BYTES_PER_TASK = 64;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What is interpreted allocates more: an attempt's event, before it is found to be needless. */
  @BeforeAll
  static void warmUp() {
    for (int run = 0; run < 20; run++) {
      allocated(noOps(SOME));
    }
  }

  @Test
  void aTaskAllocatesLittleMoreThanItsRecord() {
    double perTask = perTask(ShapeTest::noOps, SOME, MORE);
    assertTrue(perTask > 20, "the records alone take more than " + perTask);
    assertTrue(perTask <= MOST_BYTES_PER_TASK, perTask + " bytes per task");
  }

  @Test
  void seesWhatATaskAllocates() {
    double waste = perTask(ShapeTest::wasteful, SOME, MORE) - perTask(ShapeTest::noOps, SOME, MORE);
    assertEquals(144, waste, 16, "an array of 128 bytes, and its header");
  }

  @Test
  void growsLinearlyWithTheTasks() {
    double first = perTask(ShapeTest::noOps, SOME, MORE);
    assertEquals(first, perTask(ShapeTest::noOps, MORE, MOST), first * 0.25);
  }

  @Test
  void stepsSideBySideCostTheSamePerTask() {
    double one = perTask(tasks -> sideBySide(1, tasks), SOME, MORE);
    assertEquals(one, perTask(tasks -> sideBySide(100, tasks), SOME, MORE), one * 0.25);
  }

  private static BotRun<?> noOps(int tasks) {
    return Fanfare.bot(NoOps.class).instance(NoOps.of(elements(tasks))).workers(2);
  }

  private static BotRun<?> wasteful(int tasks) {
    return Fanfare.bot(Wasteful.class).instance(new Wasteful(elements(tasks))).workers(2);
  }

  private static BotRun<?> sideBySide(int steps, int tasks) {
    SideBySide bot = new SideBySide(steps, tasks);
    return Fanfare.bot(bot, bot.plan()).workers(2);
  }

  private static List<Integer> elements(int tasks) {
    return IntStream.range(0, tasks).boxed().toList();
  }

  private static double perTask(java.util.function.IntFunction<BotRun<?>> run, int few, int many) {
    double least = Double.MAX_VALUE;
    for (int attempt = 0; attempt < 5; attempt++) {
      long fewer = allocated(run.apply(few));
      least = Math.min(least, (allocated(run.apply(many)) - fewer) / (double) (many - few));
    }
    return least;
  }

  /** What all threads allocate while it runs; those of the engine outlive the run. */
  private static long allocated(BotRun<?> run) {
    Map<Long, Long> before = allocated();
    run.run().orThrow();
    return allocated().entrySet().stream()
        .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
        .sum();
  }

  private static Map<Long, Long> allocated() {
    long[] threads = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(threads);
    Map<Long, Long> allocated = new HashMap<>();
    for (int i = 0; i < threads.length; i++) {
      allocated.put(threads[i], bytes[i]);
    }
    return allocated;
  }
}
