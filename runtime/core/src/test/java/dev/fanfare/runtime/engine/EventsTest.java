package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.WorkerRecord;
import dev.fanfare.runtime.result.WorkerState;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import dev.fanfare.runtime.spi.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventsTest {

  private final Simulator sim = new Simulator(3);

  private Plan<TestBot> tenTasks() {
    return tenTasks(plan());
  }

  private Plan<TestBot> tenTasks(Plan.Builder<TestBot> plan) {
    return plan.phase(1, numbers("items", 10))
        .phase(
            2,
            step(
                    "work",
                    Integer.class,
                    (bot, call) -> {
                      TaskContext context = call.get(1);
                      sim.spend(Duration.ofSeconds(1));
                      if (call.<Integer>get(0) == 3) {
                        if (context.attempt() == 1) {
                          throw new IllegalStateException("three");
                        }
                        context.emit(EventLevel.INFO, "it works", Map.of("item", 3));
                      }
                      return 1;
                    })
                .input(each("items"))
                .input(new Input.Context())
                .retries(1)
                .build())
        .build();
  }

  private RunReport report(RunListener... listeners) {
    var run = run(tenTasks()).workers(3).environment(sim.environment());
    for (RunListener listener : listeners) {
      run.listener(listener);
    }
    return run.run();
  }

  @Test
  void listenersAreToldAllInOrder() {
    List<RunEvent> events = new ArrayList<>();
    RunReport report = report(events::add);
    assertEquals(
        List.of(
            "RunStarted",
            "PhaseStarted",
            "PhaseEnded",
            "PhaseStarted",
            "AttemptFailed",
            "Emitted",
            "PhaseEnded",
            "RunEnded"),
        events.stream()
            .map(event -> event.getClass().getSimpleName())
            .filter(name -> !name.equals("TaskEnded"))
            .toList());
    Set<String> ended = new HashSet<>();
    Duration last = Duration.ZERO;
    for (RunEvent event : events) {
      assertTrue(event.at().compareTo(last) >= 0, events::toString);
      last = event.at();
      if (event instanceof RunEvent.TaskEnded one) {
        assertTrue(ended.add(one.task().id()));
      }
    }
    assertEquals(11, ended.size());
    RunEvent.AttemptFailed failed = first(events, RunEvent.AttemptFailed.class);
    assertEquals("work[3]", failed.task());
    assertEquals(1, failed.attempt());
    assertEquals(Duration.ofSeconds(1), failed.delay());
    assertEquals("three", failed.cause().getMessage());
    RunEvent.Emitted emitted = first(events, RunEvent.Emitted.class);
    assertEquals(Map.of("item", 3), emitted.data());
    assertEquals(report.runId(), emitted.runId());
    RunEvent.PhaseEnded phase = (RunEvent.PhaseEnded) events.get(events.size() - 2);
    assertEquals(report.steps().get(1), phase.steps().get(0));
  }

  private static <E extends RunEvent> E first(List<RunEvent> events, Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  @Test
  void whatNobodyWantsIsNotTold() {
    List<RunEvent> events = new ArrayList<>();
    report(
        new RunListener() {
          @Override
          public void on(RunEvent event) {
            events.add(event);
          }

          @Override
          public boolean wants(Class<? extends RunEvent> type) {
            return type == RunEvent.RunEnded.class;
          }
        });
    assertEquals(1, events.size());
    assertInstanceOf(RunEvent.RunEnded.class, events.get(0));
  }

  @Test
  void aListenerThatThrowsIsToldNoMoreAndHarmsNobody() {
    List<RunEvent> bad = new ArrayList<>();
    List<RunEvent> good = new ArrayList<>();
    RunReport report =
        report(
            event -> {
              bad.add(event);
              throw new StackOverflowError();
            },
            good::add);
    assertEquals(RunState.SUCCEEDED, report.state());
    assertEquals(1, bad.size());
    assertInstanceOf(RunEvent.RunEnded.class, good.get(good.size() - 1));
  }

  @Test
  void theReportIsHandedOutAfterTheLastEvent() {
    for (int seed = 0; seed < 50; seed++) {
      List<RunEvent> events = new ArrayList<>();
      Simulator world = new Simulator(seed);
      run(plan().phase(1, numbers("items", 10)).build())
          .environment(world.environment())
          .listener(events::add)
          .run();
      assertInstanceOf(RunEvent.RunEnded.class, events.get(events.size() - 1));
    }
  }

  @Test
  void progressIsTrueAtAnyTime() throws InterruptedException {
    RunHandle handle = run(tenTasks()).workers(3).environment(sim.environment()).start();
    sim.pass(Duration.ofMillis(1500));
    Progress progress = handle.progress();
    assertEquals(RunState.RUNNING, progress.state());
    assertEquals(Duration.ofMillis(1500), progress.elapsed());
    Progress.Step work = progress.steps().get(1);
    assertEquals(10, work.total());
    assertEquals(3, work.done());
    assertEquals(3, work.running());
    assertEquals(RunState.SUCCEEDED, progress.steps().get(0).state());
    assertEquals(3, progress.workers().size());
    assertEquals(WorkerState.ACTIVE, progress.workers().get(0).state());
    assertEquals(Duration.ofMillis(500), progress.workers().get(0).since());
    assertTrue(progress.workers().get(0).task().orElseThrow().startsWith("work["));
    RunReport report = handle.await();
    Progress end = handle.progress();
    assertEquals(RunState.SUCCEEDED, end.state());
    assertEquals(11, end.done());
    assertEquals(1, end.steps().get(1).retries());
    assertEquals(WorkerState.COMPLETED, report.workers().get(0).state());
    long attempts = report.workers().stream().mapToLong(w -> w.succeeded() + w.failed()).sum();
    assertEquals(12, attempts);
    Duration busy =
        report.workers().stream().map(w -> w.busy()).reduce(Duration.ZERO, Duration::plus);
    assertEquals(Duration.ofSeconds(11), busy);
  }

  @Test
  void progressIsTheZeroOfEachStepBeforeItsPhase() {
    RunHandle handle = run(tenTasks()).environment(sim.environment()).start();
    Progress.Step work = handle.progress().steps().get(1);
    assertEquals(new Progress.Step("work", 2, RunState.RUNNING, false, 0, 0, 0, 0, 0), work);
  }

  @Test
  void progressIsCalledAtItsIntervalAndOnceAtTheEnd() throws InterruptedException {
    List<Progress> seen = new ArrayList<>();
    RunHandle handle = run(tenTasks()).workers(3).environment(sim.environment()).start();
    handle.onProgress(Duration.ofSeconds(2), seen::add);
    RunReport report = handle.await();
    assertEquals(Duration.ofSeconds(4), report.duration());
    assertEquals(RunState.SUCCEEDED, seen.get(seen.size() - 1).state());
    assertEquals(Duration.ofSeconds(2), seen.get(0).elapsed());
    assertTrue(seen.size() == 2 || seen.size() == 3, seen::toString);
    List<Progress> late = new ArrayList<>();
    handle.onProgress(Duration.ofSeconds(2), late::add);
    sim.pass(Duration.ofMinutes(1));
    assertEquals(1, late.size());
  }

  @Test
  void progressCanBeAskedForBeforeTheStart() {
    List<Progress> seen = new ArrayList<>();
    RunReport report =
        run(tenTasks())
            .workers(3)
            .onProgress(Duration.ofSeconds(2), seen::add)
            .environment(sim.environment())
            .run();
    assertEquals(Duration.ofSeconds(2), seen.get(0).elapsed());
    assertEquals(report.state(), seen.get(seen.size() - 1).state());
    assertThrows(
        IllegalArgumentException.class, () -> run(tenTasks()).onProgress(Duration.ZERO, seen::add));
  }

  @Test
  void aWorkerWithoutATaskIsIdle() {
    RunHandle handle = run(tenTasks()).workers(3).environment(sim.environment()).start();
    sim.pass(Duration.ofMillis(3500));
    List<WorkerRecord> workers = handle.progress().workers();
    List<WorkerRecord> idle = workers.stream().filter(w -> w.task().isEmpty()).toList();
    assertEquals(1, idle.size());
    assertEquals(WorkerState.IDLE, idle.get(0).state());
    assertEquals(Duration.ofMillis(500), idle.get(0).since());
    assertEquals(2, workers.stream().filter(w -> w.state() == WorkerState.ACTIVE).count());
  }

  @Test
  void aProgressCallThatThrowsIsTheLast() throws InterruptedException {
    int[] calls = new int[1];
    RunHandle handle = run(tenTasks()).workers(3).environment(sim.environment()).start();
    handle.onProgress(
        Duration.ofMillis(500),
        progress -> {
          calls[0]++;
          throw new IllegalStateException();
        });
    handle.await();
    assertEquals(1, calls[0]);
  }

  @Test
  void tasksAreJournaledBeforeAnybodyIsTold() {
    List<String> order = new ArrayList<>();
    sim.journal(
        new Journal() {
          @Override
          public void append(String runId, TaskRecord task) {
            order.add("journal " + task);
          }

          @Override
          public void flush(String runId, int phase) {
            order.add("flush " + phase);
          }

          @Override
          public void close(String runId, RunState state) {
            order.add("close " + state);
          }
        });
    report(
        event -> {
          if (event instanceof RunEvent.TaskEnded one) {
            order.add("told " + one.task());
          }
        });
    for (String line : order) {
      if (line.startsWith("told")) {
        assertTrue(order.indexOf("journal" + line.substring(4)) < order.indexOf(line), line);
      }
    }
    assertEquals(11, order.stream().filter(line -> line.startsWith("journal")).count());
    assertEquals("flush 2", order.stream().filter(l -> l.startsWith("flush")).toList().get(1));
    assertTrue(order.contains("close SUCCEEDED"));
  }

  @Test
  void aJournalThatThrowsFailsTheRun() {
    sim.journal(
        new Journal() {
          @Override
          public void append(String runId, TaskRecord task) {
            if (task.id().equals("work[5]")) {
              throw new IllegalStateException("disk full");
            }
          }
        });
    List<RunState> after = new ArrayList<>();
    HookPlan<TestBot> hook =
        new HookPlan<>(
            "after",
            HookPlan.When.AFTER_RUN,
            List.of(new Input.Report()),
            (bot, call) -> {
              after.add(call.<RunReport>get(0).state());
              return null;
            });
    RunReport report =
        run(tenTasks(plan().hook(hook))).workers(3).environment(sim.environment()).run();
    assertEquals(RunState.FAILED, report.state());
    assertEquals(
        "the journal could not take work[5]: IllegalStateException: disk full",
        report.reason().orElseThrow());
    assertEquals(List.of(RunState.FAILED), after);
    assertEquals(TaskState.SUCCEEDED, report.task("work[5]").state());
    assertEquals(TaskState.CANCELLED, report.task("work[9]").state());
    // Those that ran beside it were interrupted, and waited for.
    assertEquals(Duration.ofSeconds(2), report.duration());
  }
}
