package dev.fanfare.runtime;

import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.sim.TestBot;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The shape of the cost, by what is allocated: the same in every run, which no time is. What one
 * more task costs is the difference of two runs by the difference of their sizes, so that what a
 * run costs by itself is left out.
 */
class ShapeTest {

  private static final int SOME = 100_000;
  private static final int MORE = 200_000;
  private static final int MOST = 400_000;

  /** The record and the result that are kept, and room for what an attempt may need. */
  private static final double MOST_BYTES_PER_TASK = 64;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static volatile byte[] sink = {};

  /** The first runs load classes and start threads, and what is interpreted allocates more. */
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
    // An array of 128 bytes and its header; code that is still being compiled allocates more.
    assertEquals(144, waste, 72);
  }

  @Test
  void growsLinearlyWithTheTasks() {
    double first = perTask(ShapeTest::noOps, SOME, MORE);
    assertEquals(first, perTask(ShapeTest::noOps, MORE, MOST), first * 0.25);
  }

  @Test
  void stepsSideBySideCostTheSamePerTask() {
    double one = perTask(ShapeTest::noOps, SOME, MORE);
    assertEquals(one, perTask(tasks -> sideBySide(100, tasks), SOME, MORE), one * 0.25);
  }

  @Test
  void manyWorkersCostTheSamePerTask() {
    double two = perTask(ShapeTest::noOps, SOME, MORE);
    assertEquals(two, perTask(tasks -> noOps(tasks).workers(50), SOME, MORE), two * 0.25);
  }

  private static BotRun<TestBot> noOps(int tasks) {
    return sideBySide(1, tasks);
  }

  private static BotRun<TestBot> sideBySide(int steps, int tasks) {
    return steps(steps, tasks, (bot, call) -> call.get(0));
  }

  private static BotRun<TestBot> wasteful(int tasks) {
    return steps(
        1,
        tasks,
        (bot, call) -> {
          sink = new byte[128];
          return call.get(0);
        });
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
  private static BotRun<TestBot> steps(int steps, int tasks, Invoker<TestBot> body) {
    List<Integer> elements = IntStream.range(0, tasks / steps).boxed().toList();
    StepPlan<TestBot>[] phase =
        IntStream.range(0, steps)
            .mapToObj(number -> step("step" + number, elements, body))
            .toArray(StepPlan[]::new);
    return run(plan().phase(1, phase).build()).workers(2);
  }

  private static StepPlan<TestBot> step(
      String name, List<Integer> elements, Invoker<TestBot> body) {
    return StepPlan.of(name, body)
        .input(new Input.Given(elements))
        .yields(Yield.VALUE, TypeRef.of(Integer.class))
        .build();
  }

  private static double perTask(IntFunction<BotRun<TestBot>> run, int few, int many) {
    double least = Double.MAX_VALUE;
    for (int attempt = 0; attempt < 5; attempt++) {
      long fewer = allocated(run.apply(few));
      least = Math.min(least, (allocated(run.apply(many)) - fewer) / (double) (many - few));
    }
    return least;
  }

  /** What all threads allocate while it runs; those of the engine outlive the run. */
  private static long allocated(BotRun<TestBot> run) {
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
