package dev.fanfare.proof.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunFailedException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.TaskTimeoutException;
import dev.fanfare.runtime.result.WorkerState;
import dev.fanfare.testkit.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a user sees on a bad day, on real threads. */
final class BadDaysTest {

  private static final Duration LIMIT = Duration.ofMillis(150);

  private static TaskState state(RunReport report, String task) {
    return report.task(task).state();
  }

  private static Throwable failure(RunReport report, String task) {
    return report.task(task).failure().orElseThrow();
  }

  @Test
  void taskThatIgnoresItsInterruptIsReportedAndItsWorkerReplaced() {
    CountDownLatch released = new CountDownLatch(1);
    ConcurrentLinkedQueue<RunEvent.WorkerReplaced> replaced = new ConcurrentLinkedQueue<>();
    WatchedThreads threads = new WatchedThreads();
    RunReport report =
        CodePlans.run(
                CodePlans.each(
                        "stubborn",
                        (bot, call) -> {
                          while (call.<Integer>get(0) == 0 && released.getCount() > 0) {
                            LockSupport.parkNanos(1_000_000);
                          }
                          return "done";
                        },
                        IntStream.range(0, 20).boxed().toArray())
                    .timeout(LIMIT))
            .workers(1)
            .environment(threads.environment())
            .listener(
                event -> {
                  if (event instanceof RunEvent.WorkerReplaced seen) {
                    replaced.add(seen);
                  }
                })
            .run();
    assertEquals(1, threads.left().stream().filter("fanfare-bad-day-0"::equals).count());
    released.countDown();
    assertEquals(List.of(), threads.leftForGood());
    assertEquals(TaskState.TIMED_OUT, state(report, "stubborn[0]"));
    assertEquals(19, report.summary().succeeded());
    assertEquals(1, replaced.size());
    assertEquals("stubborn[0]", replaced.element().task());
    assertTrue(replaced.element().stack().toString().contains("BadDaysTest"));
    assertTrue(report.workers().stream().anyMatch(w -> w.state() == WorkerState.ERROR));
  }

  @Test
  void taskThatIgnoresItsInterruptForAMinuteHoldsUpNobody() {
    Simulation world = Simulation.shuffled(1);
    RunHandle handle =
        CodePlans.run(
                CodePlans.each(
                        "deaf",
                        (bot, call) -> {
                          if (call.<Integer>get(0) == 0) {
                            world.deafen();
                            world.spend(Duration.ofSeconds(60));
                          }
                          return "done";
                        },
                        0,
                        1,
                        2)
                    .timeout(Duration.ofSeconds(1)))
            .workers(1)
            .environment(world.environment())
            .start();
    RunReport report = world.await(handle);
    assertEquals(TaskState.TIMED_OUT, state(report, "deaf[0]"));
    assertEquals("deaf[0] ran past its limit of 1s", failure(report, "deaf[0]").getMessage());
    assertEquals(List.of("done"), report.task("deaf[2]").values());
    assertEquals(Duration.ofSeconds(2), report.duration(), "its limit, and a second of grace");
    world.pass(Duration.ofSeconds(60));
    assertEquals(TaskState.TIMED_OUT, state(report, "deaf[0]"), "the late result is thrown away");
    assertEquals(0, world.workersLeft());
  }

  @Test
  void deadlockOfTwoTasksIsNamedAtTheirTimeout() {
    ReentrantLock[] locks = {new ReentrantLock(), new ReentrantLock()};
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    RunReport report =
        CodePlans.run(
                CodePlans.each(
                        "embrace",
                        (bot, call) -> {
                          int mine = call.get(0);
                          locks[mine].lock();
                          bothHoldOne.await();
                          locks[1 - mine].lockInterruptibly();
                          return "never";
                        },
                        0,
                        1)
                    .timeout(LIMIT))
            .run();
    for (String task : List.of("embrace[0]", "embrace[1]")) {
      Throwable timeout = assertInstanceOf(TaskTimeoutException.class, failure(report, task));
      assertTrue(timeout.getMessage().contains(task), timeout.getMessage());
      assertTrue(
          Arrays.toString(timeout.getStackTrace()).contains("lockInterruptibly"),
          () -> Arrays.toString(timeout.getStackTrace()));
    }
  }

  @Test
  void stackOverflowAndOutOfMemoryFailTheirTasksOnly() {
    RunReport report =
        CodePlans.run(
                CodePlans.each(
                    "heavy",
                    (bot, call) ->
                        switch (call.<Integer>get(0)) {
                          case 0 -> endless(1);
                          case 1 -> new long[Integer.MAX_VALUE];
                          default -> "fine";
                        },
                    0,
                    1,
                    2))
            .run();
    assertInstanceOf(StackOverflowError.class, failure(report, "heavy[0]"));
    assertInstanceOf(OutOfMemoryError.class, failure(report, "heavy[1]"));
    assertTrue(failure(report, "heavy[0]").getStackTrace().length > 0);
    assertEquals(List.of("fine"), report.task("heavy[2]").values());
    assertEquals(RunState.FAILED, report.state());
  }

  private static int endless(int depth) {
    return depth == 0 ? 0 : 1 + endless(depth + 1);
  }

  @Test
  void exceptionThatCannotBePrintedIsKept() {
    RuntimeException mute =
        new RuntimeException() {
          private static final long serialVersionUID = 1;

          @Override
          public String getMessage() {
            throw new IllegalStateException("no message");
          }

          @Override
          public String toString() {
            throw new IllegalStateException("no text");
          }
        };
    RunReport report =
        CodePlans.run(
                CodePlans.each(
                    "mute",
                    (bot, call) -> {
                      throw mute;
                    },
                    0))
            .run();
    assertEquals(mute, failure(report, "mute[0]"));
    RunFailedException thrown = assertThrows(RunFailedException.class, report::orThrow);
    assertTrue(thrown.getMessage().contains("mute[0]"), thrown.getMessage());
    assertEquals(64, report.digest().length());
  }

  @Test
  void resultWhoseEqualsLiesHarmsNobody() {
    RunReport report = liars(1, 2, 3);
    RunReport other = liars(1, 2, 4);
    assertEquals(List.of(1, 2, 3), report.results("all", Integer.class));
    assertNotEquals(report.digest(report.task("liar[2]")), other.digest(other.task("liar[2]")));
  }

  private static RunReport liars(Object... numbers) {
    return CodePlans.run(
            List.of(
                CodePlans.each("liar", (bot, call) -> new Liar(call.get(0)), numbers).build(),
                StepPlan.<Object>of(
                        "all",
                        (bot, call) -> call.<List<Liar>>get(0).stream().map(Liar::number).toList())
                    .input(new Input.Gather(Source.of("liar"), Input.Shape.LIST))
                    .yields(Yield.ITERABLE, TypeRef.of(Integer.class))
                    .build()))
        .run();
  }

  @Test
  void nullFailsAndSaysWhatReturnedIt() {
    RunReport report =
        CodePlans.run(CodePlans.each("empty", (bot, call) -> null, 0).retries(5)).run();
    assertEquals(1, report.task("empty[0]").attempts());
    String message = failure(report, "empty[0]").getMessage();
    assertTrue(message.contains("'empty'") && message.contains("Optional"), message);
  }

  @Test
  void endlessSourceMeetsItsTimeoutAndIsReadNoFurther() {
    AtomicLong read = new AtomicLong();
    AtomicBoolean tested = new AtomicBoolean();
    WatchedThreads threads = new WatchedThreads();
    Iterator<Integer> endless =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return !tested.get();
          }

          @Override
          public Integer next() {
            LockSupport.parkNanos(10_000);
            return (int) read.incrementAndGet();
          }
        };
    RunReport report =
        CodePlans.run(
                StepPlan.<Object>of("endless", (bot, call) -> endless)
                    .yields(Yield.ITERATOR, TypeRef.of(Integer.class))
                    .timeout(LIMIT))
            .environment(threads.environment())
            .run();
    assertEquals(TaskState.TIMED_OUT, state(report, "endless"));
    assertEquals(List.of(), report.task("endless").values());
    long atTheEnd = read.get();
    LockSupport.parkNanos(20_000_000);
    tested.set(true);
    assertEquals(atTheEnd, read.get());
    assertEquals(List.of(), threads.leftForGood());
  }

  @Test
  void sourceThatThrowsHalfWayFailsItsTask() {
    RunReport report =
        CodePlans.run(
                StepPlan.<Object>of(
                        "half", (bot, call) -> Stream.of(1, 2, 0).map(number -> 10 / number))
                    .yields(Yield.STREAM, TypeRef.of(Integer.class)))
            .run();
    assertInstanceOf(ArithmeticException.class, failure(report, "half"));
    assertEquals(List.of(), report.task("half").values());
  }

  @Test
  void collectionThatIsChangedAfterwardsIsNotChangedInTheReport() {
    List<String> kept = new ArrayList<>(List.of("a", "b"));
    RunReport report =
        CodePlans.run(
                List.of(
                    StepPlan.<Object>of("names", (bot, call) -> kept)
                        .yields(Yield.ITERABLE, TypeRef.of(String.class))
                        .build(),
                    StepPlan.<Object>of(
                            "change",
                            (bot, call) -> {
                              kept.add("c");
                              return call.<List<String>>get(0).size();
                            })
                        .input(new Input.Gather(Source.of("names"), Input.Shape.LIST))
                        .yields(Yield.VALUE, TypeRef.of(Integer.class))
                        .build()))
            .run();
    assertEquals(List.of("a", "b"), report.results("names", String.class));
    assertEquals(2, report.result(Integer.class));
  }

  /** A value is kept, not copied: who changes it changes the report, and its digest tells. */
  @Test
  void valueThatIsChangedAfterwardsIsSeenChangedAndItsDigestTells() {
    List<String> kept = new ArrayList<>(List.of("a"));
    RunReport report = CodePlans.run(CodePlans.each("value", (bot, call) -> kept, 0)).run();
    String before = report.digest(report.task("value[0]"));
    kept.add("b");
    assertEquals(List.of(List.of("a", "b")), report.results("value", Object.class));
    assertNotEquals(before, report.digest(report.task("value[0]")));
  }

  @Test
  void gatheredListCannotBeChangedByAConsumer() {
    RunReport report =
        CodePlans.run(
                List.of(
                    CodePlans.each("one", (bot, call) -> call.get(0), "a", "b").build(),
                    StepPlan.<Object>of(
                            "clear",
                            (bot, call) -> {
                              call.<List<Object>>get(0).clear();
                              return "cleared";
                            })
                        .input(new Input.Gather(Source.of("one"), Input.Shape.LIST))
                        .yields(Yield.VALUE, TypeRef.of(String.class))
                        .build()))
            .run();
    assertEquals(2, report.results("one", Object.class).size());
    TaskRecord clear = report.task("clear");
    assertFalse(clear.state() == TaskState.SUCCEEDED, "the consumer changed what others read");
    assertEquals(Optional.empty(), clear.skippedBecauseOf());
  }

  /** Equal to everything, or not; with a hash that throws. */
  private record Liar(int number) {
    @Override
    public boolean equals(Object other) {
      return true;
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("no hash");
    }
  }
}
