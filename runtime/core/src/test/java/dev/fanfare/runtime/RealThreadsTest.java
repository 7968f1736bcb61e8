package dev.fanfare.runtime;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.RetryAfterException;
import dev.fanfare.api.Scope;
import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.api.Threads;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskCounts;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only real threads can show. No timing decides: tasks wait for each other. */
@Timeout(60)
class RealThreadsTest {

  private static Plan.Builder<TestBot> work(int tasks, Invoker<TestBot> invoker) {
    return plan()
        .phase(1, numbers("items", tasks))
        .phase(
            2,
            step("work", Integer.class, invoker)
                .input(each("items"))
                .input(new Input.Context())
                .minSuccess(0)
                .build());
  }

  private static void assumeThreads(Threads threads) {
    Assumptions.assumeTrue(threads != Threads.VIRTUAL || Runtime.version().feature() >= 21);
  }

  @ParameterizedTest
  @EnumSource(Threads.class)
  void asManyTasksRunAtTheSameTimeAsThereAreWorkers(Threads threads) {
    assumeThreads(threads);
    CyclicBarrier all = new CyclicBarrier(16);
    RunReport report =
        run(work(
                    64,
                    (bot, call) -> {
                      all.await(30, TimeUnit.SECONDS);
                      return 1;
                    })
                .build())
            .workers(16)
            .threads(threads)
            .run();
    assertEquals(64, report.results("work", Integer.class).size());
  }

  /** Of virtual threads no other would run: what computes without end keeps its carrier. */
  @ParameterizedTest
  @EnumSource(Threads.class)
  void tasksThatComputeWithoutEndCostNoOthers(Threads threads) throws InterruptedException {
    assumeThreads(threads);
    AtomicBoolean over = new AtomicBoolean();
    int endless = Runtime.getRuntime().availableProcessors() + 1;
    Plan<TestBot> plan =
        work(
                4 * endless,
                (bot, call) -> {
                  while (call.<Integer>get(0) < endless && !over.get()) {
                    Thread.onSpinWait();
                  }
                  return 1;
                })
            .build();
    RunHandle handle =
        run(withTimeout(plan, Duration.ofSeconds(1)))
            .workers(2 * endless)
            .threads(threads)
            .environment(Fanfare.environment().withGrace(Duration.ofMillis(50)))
            .start();
    Optional<RunReport> ended = handle.await(Duration.ofSeconds(30));
    over.set(true);
    RunReport report = ended.orElseThrow();
    assertEquals(endless, report.summary().timedOut());
    assertEquals(1 + 3 * endless, report.summary().succeeded());
  }

  @ParameterizedTest
  @EnumSource(Threads.class)
  void anInterruptMeetsItsAttemptAndNoOther(Threads threads) {
    assumeThreads(threads);
    Queue<String> leaked = new ConcurrentLinkedQueue<>();
    AtomicInteger interrupted = new AtomicInteger();
    Plan<TestBot> plan =
        work(
                400,
                (bot, call) -> {
                  if (Thread.currentThread().isInterrupted()) {
                    leaked.add(call.<TaskContext>get(1).taskId());
                  }
                  if (call.<Integer>get(0) % 4 == 0) {
                    try {
                      new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                      interrupted.incrementAndGet();
                      // As one should; it must not be seen by the next task either.
                      Thread.currentThread().interrupt();
                    }
                  }
                  return 1;
                })
            .build();
    RunReport report =
        run(withTimeout(plan, Duration.ofMillis(5))).workers(8).threads(threads).run();
    assertEquals(Set.of(), Set.copyOf(leaked));
    assertEquals(100, report.summary().timedOut());
    assertEquals(100, interrupted.get());
    assertEquals(301, report.summary().succeeded());
  }

  /** The plan with a limit on each attempt of its second phase. */
  private static Plan<TestBot> withTimeout(Plan<TestBot> plan, Duration limit) {
    var work = plan.steps().get(1);
    var limited =
        dev.fanfare.runtime.plan.StepPlan.<TestBot>of("work", work.invoker())
            .like(work)
            .timeout(limit);
    work.inputs().forEach(limited::input);
    return plan().phase(1, plan.steps().get(0)).phase(2, limited.build()).build();
  }

  @Test
  void aTaskThatIgnoresItsInterruptIsReportedWithItsStackAndReplaced() {
    AtomicBoolean stop = new AtomicBoolean();
    Queue<RunEvent.WorkerReplaced> replaced = new ConcurrentLinkedQueue<>();
    try {
      Plan<TestBot> plan =
          work(
                  10,
                  (bot, call) -> {
                    while (call.<Integer>get(0) == 2 && !stop.get()) {
                      Thread.onSpinWait();
                    }
                    return 1;
                  })
              .build();
      RunReport report =
          run(withTimeout(plan, Duration.ofMillis(20)))
              .workers(1)
              .environment(Fanfare.environment().withGrace(Duration.ofMillis(20)))
              .listener(
                  event -> {
                    if (event instanceof RunEvent.WorkerReplaced one) {
                      replaced.add(one);
                    }
                  })
              .run();
      assertEquals(9, report.results("work", Integer.class).size());
      assertEquals(1, replaced.size());
      assertTrue(
          replaced.element().stack().stream()
              .anyMatch(frame -> frame.getClassName().startsWith(RealThreadsTest.class.getName())),
          replaced::toString);
      Throwable timeout = report.task("work[2]").failure().orElseThrow();
      assertTrue(
          java.util.Arrays.stream(timeout.getStackTrace())
              .anyMatch(frame -> frame.getClassName().startsWith(RealThreadsTest.class.getName())));
    } finally {
      stop.set(true);
    }
  }

  @Test
  void errorsFailTheirTaskAndKeepTheirTypeAndStack() {
    RunReport report =
        run(work(
                    30,
                    (bot, call) -> {
                      switch (call.<Integer>get(0) % 5) {
                        case 0 -> overflow(0);
                        case 1 -> {
                          return new long[Integer.MAX_VALUE].length;
                        }
                        case 2 -> throw new LinkageError("no class");
                        case 3 -> throw new Throwable("bare");
                        default -> {}
                      }
                      return 1;
                    })
                .build())
            .workers(4)
            .run();
    assertEquals(6, report.results("work", Integer.class).size());
    assertInstanceOf(StackOverflowError.class, failure(report, 5));
    assertInstanceOf(OutOfMemoryError.class, failure(report, 6));
    assertInstanceOf(LinkageError.class, failure(report, 7));
    assertEquals("bare", failure(report, 8).getMessage());
    assertTrue(failure(report, 5).getStackTrace().length > 100);
  }

  private static Throwable failure(RunReport report, int task) {
    return report.task("work[" + task + "]").failure().orElseThrow();
  }

  private static int overflow(int depth) {
    return overflow(depth + 1) + 1;
  }

  @Test
  void anInterruptOfTheWaitingThreadCancelsTheRun() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Plan<TestBot> plan =
        work(
                1,
                (bot, call) -> {
                  running.countDown();
                  never.await();
                  return 1;
                })
            .build();
    RunReport[] report = new RunReport[1];
    boolean[] flag = new boolean[1];
    Thread waiting =
        new Thread(
            () -> {
              report[0] = run(plan).run();
              flag[0] = Thread.currentThread().isInterrupted();
            });
    waiting.start();
    running.await();
    waiting.interrupt();
    waiting.join();
    assertEquals(RunState.CANCELLED, report[0].state());
    assertEquals(TaskState.CANCELLED, report[0].task("work[0]").state());
    assertTrue(flag[0]);
  }

  @Test
  void awaitThatIsInterruptedLetsTheRunGoOn() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    RunHandle handle =
        run(work(
                    1,
                    (bot, call) -> {
                      go.await();
                      return 1;
                    })
                .build())
            .start();
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, handle::await);
    assertFalse(Thread.currentThread().isInterrupted());
    go.countDown();
    assertEquals(RunState.SUCCEEDED, handle.await().state());
  }

  @Test
  void aWorkersThreadHasANameAndTheStartersClassLoader() {
    Set<String> names = ConcurrentHashMap.newKeySet();
    ClassLoader own = new ClassLoader(getClass().getClassLoader()) {};
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(own);
    try {
      RunReport report =
          run(work(
                      10,
                      (bot, call) -> {
                        names.add(Thread.currentThread().getName());
                        return Thread.currentThread().getContextClassLoader() == own ? 1 : 0;
                      })
                  .build())
              .workers(1)
              .run();
      assertEquals(
          10, report.results("work", Integer.class).stream().mapToInt(Integer::intValue).sum());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    assertEquals(Set.of("fanfare-test-0"), names);
  }

  @Test
  void virtualThreadsAreUsedWhenMoreWorkersAreWantedThanTheMachineHas() {
    Assumptions.assumeTrue(Runtime.version().feature() >= 21);
    assertEquals(Set.of(true), virtual(Threads.AUTO, 1000));
    assertEquals(Set.of(false), virtual(Threads.AUTO, 1));
    assertEquals(Set.of(false), virtual(Threads.PLATFORM, 1000));
    assertEquals(Set.of(true), virtual(Threads.VIRTUAL, 1));
  }

  private static Set<Boolean> virtual(Threads threads, int workers) {
    Set<Boolean> virtual = ConcurrentHashMap.newKeySet();
    run(work(
                5,
                (bot, call) -> {
                  virtual.add(
                      Thread.currentThread().getClass() != Thread.class
                          && Thread.currentThread().getClass().getSimpleName().contains("Virtual"));
                  return 1;
                })
            .build())
        .workers(workers)
        .threads(threads)
        .run();
    return virtual;
  }

  @Test
  void onAJdkWithoutVirtualThreadsTheRunSaysSo() {
    Assumptions.assumeTrue(Runtime.version().feature() < 21);
    FanfareException failure =
        assertThrows(FanfareException.class, () -> virtual(Threads.VIRTUAL, 1));
    assertEquals(
        "bot 'test' wants virtual threads, and Java "
            + Runtime.version().feature()
            + " has none: run it on Java 21 or later, or with threads AUTO or PLATFORM",
        failure.getMessage());
  }

  /** All at once: failures, retries, timeouts, limits of all kinds, and a cancel at any time. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16, 64})
  void everyTaskEndsInOneStateUnderStress(int workers) throws InterruptedException {
    for (int round = 0; round < 6; round++) {
      CountDownLatch cancel = new CountDownLatch(1 + 300 * round);
      Plan<TestBot> plan =
          plan()
              .backoff(new BackoffPlan(Duration.ofNanos(50_000), Duration.ofMillis(1), 2.0, 0.5))
              .retries(2)
              .limit(new dev.fanfare.runtime.plan.LimitPlan("few", 3, null))
              .phase(1, numbers("items", 1000))
              .phase(
                  2,
                  stressed("free", cancel).timeout(Duration.ofMillis(2)).build(),
                  stressed("limited", cancel).limit("few").build())
              .phase(3, stressed("after", cancel).input(each("free")).build())
              .build();
      RunHandle handle = run(plan).workers(workers).start();
      if (round % 2 == 1) {
        cancel.await(20, TimeUnit.SECONDS);
        handle.cancel();
      }
      RunReport report = handle.await();
      for (TaskRecord task : report.tasks()) {
        assertEquals(
            task.state() == TaskState.FAILED || task.state() == TaskState.TIMED_OUT,
            task.failure().isPresent(),
            task::toString);
        assertEquals(task.state() == TaskState.SUCCEEDED, !task.values().isEmpty());
        assertFalse(task.queued().isNegative(), task::toString);
      }
      TaskCounts counts = report.summary().counts();
      assertEquals(
          counts.total(),
          counts.succeeded()
              + counts.failed()
              + counts.timedOut()
              + counts.cancelled()
              + counts.skipped());
      assertEquals(round % 2 == 1, report.state() == RunState.CANCELLED, report::toString);
    }
  }

  private static dev.fanfare.runtime.plan.StepPlan.Builder<TestBot> stressed(
      String name, CountDownLatch counted) {
    return step(
            name,
            Integer.class,
            (bot, call) -> {
              counted.countDown();
              int item = call.get(0);
              if (item % 97 == 5) {
                new CountDownLatch(1).await(4, TimeUnit.MILLISECONDS);
              }
              if (item % 13 == 0) {
                throw new IllegalStateException();
              }
              return item;
            })
        .input(each("items"))
        .minSuccess(0);
  }

  @Test
  void runsThatShareALimitNeitherExceedItNorWaitForEachOtherForEver() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Set<String> refused = ConcurrentHashMap.newKeySet();
    Invoker<TestBot> asking =
        (bot, call) -> {
          TaskContext context = call.get(1);
          int now = running.incrementAndGet();
          most.accumulateAndGet(now, Math::max);
          Thread.yield();
          running.decrementAndGet();
          boolean refuse = context.taskId().endsWith("7]");
          if (refuse && refused.add(context.runId() + context.taskId())) {
            throw new RetryAfterException(Duration.ofMillis(1));
          }
          return 1;
        };
    LimitPlan limit = new LimitPlan("RealThreadsTest", 3, null, Scope.PROCESS);
    Plan<TestBot> plan =
        plan()
            .limit(limit)
            .phase(1, numbers("items", 300))
            .phase(
                2,
                step("work", Integer.class, asking)
                    .input(each("items"))
                    .input(new Input.Context())
                    .limit("RealThreadsTest")
                    .build())
            .build();
    List<RunHandle> runs = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      runs.add(run(plan).workers(8).start());
    }
    int refusals = 0;
    for (RunHandle handle : runs) {
      RunReport report = handle.await();
      assertEquals(RunState.SUCCEEDED, report.state());
      refusals += report.limits().get(0).refusals();
    }
    assertTrue(most.get() <= 3, () -> most + " at a time");
    assertEquals(4 * 30, refusals);
  }
}
