package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a source that has no end, or seems to have none. */
class EndlessSourceTest {

  private static final int FAR = 1_000_000;

  private final Simulator sim = new Simulator(1);
  private int read;

  /** Counts what is read of it. */
  private Iterator<Integer> numbers(IntConsumer reading) {
    return Stream.iterate(1, number -> number + 1)
        .limit(FAR)
        .peek(
            number -> {
              read = number;
              reading.accept(number);
            })
        .iterator();
  }

  private RunHandle start(Yield yield, Supplier<Object> source) {
    StepPlan<TestBot> step =
        StepPlan.<TestBot>of("endless", (bot, call) -> source.get())
            .yields(yield, TypeRef.of(Integer.class))
            .build();
    return run(plan().phase(1, step).build()).environment(sim.environment()).start();
  }

  @ParameterizedTest
  @EnumSource(names = {"ITERABLE", "ITERATOR", "STREAM"})
  void isReadNoFurtherWhenItsAttemptHasBeenClosed(Yield yield) throws InterruptedException {
    AtomicReference<RunHandle> handle = new AtomicReference<>();
    Iterator<Integer> numbers =
        numbers(
            number -> {
              if (number == 3) {
                handle.get().cancel();
              }
            });
    handle.set(
        start(
            yield,
            () ->
                switch (yield) {
                  case ITERABLE -> (Iterable<Integer>) () -> numbers;
                  case STREAM -> Stream.generate(numbers::next);
                  default -> numbers;
                }));
    RunReport report = handle.get().await();
    assertEquals(3, read);
    assertEquals(TaskState.CANCELLED, report.task("endless").state());
    assertEquals(List.of(), report.task("endless").values());
  }

  @Test
  void thatTakesAllMemorySaysWhoseItWasAndHowMuchWasRead() throws InterruptedException {
    Iterator<Integer> numbers =
        numbers(
            number -> {
              if (number == 5) {
                throw new OutOfMemoryError("Java heap space");
              }
            });
    TaskRecord task = start(Yield.ITERATOR, () -> numbers).await().task("endless");
    assertEquals(TaskState.FAILED, task.state());
    Throwable failure = assertInstanceOf(OutOfMemoryError.class, task.failure().orElseThrow());
    assertEquals(
        "Java heap space, after 4 elements of what step 'endless' yields; does it have an end?",
        failure.getMessage());
    assertEquals("Java heap space", failure.getCause().getMessage());
  }
}
