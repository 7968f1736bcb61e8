package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.CallRefusal;
import dev.fanfare.api.RetryAfterException;
import dev.fanfare.api.Scope;
import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.LimitRecord;
import dev.fanfare.runtime.result.RateLimitedException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Simulator sim = new Simulator(7);
  private final List<String> calls = new ArrayList<>();
  private final Map<String, Integer> callsByTask = new HashMap<>();

  /** Refuses each task's first calls, so many; each call takes a second. */
  private Invoker<TestBot> refusing(int times, Throwable refusal) {
    return (bot, call) -> {
      TaskContext context = call.get(1);
      calls.add(context.taskId());
      int number = callsByTask.merge(context.taskId(), 1, Integer::sum);
      sim.spend(SECOND);
      if (number <= times) {
        throw refusal;
      }
      return context.attempt();
    };
  }

  private static StepPlan.Builder<TestBot> ask(Invoker<TestBot> invoker) {
    return step("ask", Integer.class, invoker).input(each("items")).input(new Input.Context());
  }

  private static Plan.Builder<TestBot> asking(int items, StepPlan.Builder<TestBot> ask) {
    return plan().phase(1, numbers("items", items)).phase(2, ask.build());
  }

  private RunReport report(Plan.Builder<TestBot> plan, int workers) {
    return run(plan.build()).workers(workers).environment(sim.environment()).run();
  }

  private static Throwable refusal() {
    return new RetryAfterException(PAUSE, "HTTP 429", null);
  }

  @Test
  void refusedTaskWaitsAndSpendsNoAttempt() {
    RunReport report = report(asking(1, ask(refusing(2, refusal()))), 2);
    TaskRecord task = report.task("ask[0]");
    assertEquals(TaskState.SUCCEEDED, task.state());
    assertEquals(1, task.attempts());
    assertEquals(2, task.refusals());
    assertEquals(List.of(1), report.results("ask", Integer.class));
    assertEquals(Duration.ofSeconds(3), task.running());
    assertEquals(Duration.ZERO, task.backoff());
    assertTrue(task.total().compareTo(PAUSE.multipliedBy(2)) >= 0, task.total()::toString);
    assertTrue(task.queued().compareTo(PAUSE.multipliedBy(3)) < 0, task.queued()::toString);
    assertEquals(task.total(), task.queued().plus(task.running()));
    assertEquals(0, report.summary().counts().afterRetry());
  }

  @Test
  void oneRefusalHoldsAllTasksOfTheLimit() {
    LimitPlan limit = new LimitPlan("api", 4, null);
    RunReport report =
        report(asking(20, refusingUntil(Duration.ofSeconds(10)).limit("api")).limit(limit), 8);
    assertEquals(RunState.SUCCEEDED, report.state());
    // Four were under way when the first was refused; no other was called before the pause ended.
    LimitRecord record = report.limits().get(0);
    assertEquals("api", record.name());
    assertEquals(4, record.refusals());
    assertEquals(1, record.pauses());
    assertEquals(24, calls.size());
  }

  /** Refuses all calls that begin before a time. */
  private StepPlan.Builder<TestBot> refusingUntil(Duration end) {
    return ask(
        (bot, call) -> {
          calls.add(call.<TaskContext>get(1).taskId());
          Duration begun = sim.elapsed();
          sim.spend(SECOND);
          if (begun.compareTo(end) < 0) {
            throw new RetryAfterException(end.minus(begun), "HTTP 429", null);
          }
          return 1;
        });
  }

  @Test
  void stepWithoutALimitHasOneOfItsOwnOnceItIsRefused() {
    RunReport report = report(asking(20, refusingUntil(Duration.ofSeconds(10))), 5);
    assertEquals(RunState.SUCCEEDED, report.state());
    assertEquals("ask", report.limits().get(0).name());
    assertEquals(5, report.limits().get(0).refusals());
    assertEquals(25, calls.size());
  }

  @Test
  void afterThePauseOneGoesFirstThenOneMoreForEachSuccess() {
    List<Duration> starts = new ArrayList<>();
    boolean[] refused = new boolean[1];
    StepPlan.Builder<TestBot> ask =
        ask((bot, call) -> {
              starts.add(sim.elapsed());
              boolean first = !refused[0];
              refused[0] = true;
              sim.spend(SECOND);
              if (first) {
                throw new RetryAfterException(Duration.ofSeconds(60));
              }
              return 1;
            })
            .limit("api");
    report(asking(30, ask).limit(new LimitPlan("api", 8, null)), 16);
    List<Long> after =
        starts.stream().map(Duration::toSeconds).filter(second -> second > 30).toList();
    long probe = after.get(0);
    assertEquals(1, after.stream().filter(second -> second == probe).count());
    // The probe has succeeded: half of eight; each of those adds one.
    assertEquals(4, after.stream().filter(second -> second == probe + 1).count());
    assertEquals(8, after.stream().filter(second -> second == probe + 2).count());
  }

  @Test
  void refusedTaskGoesFirst() {
    StepPlan.Builder<TestBot> ask = ask(refusing(1, refusal())).limit("api");
    report(asking(3, ask).limit(new LimitPlan("api", 1, null)), 2);
    assertEquals(List.of("ask[0]", "ask[0]", "ask[1]", "ask[1]", "ask[2]", "ask[2]"), calls);
  }

  @Test
  void tooManyRefusalsFailTheTask() {
    LimitPlan limit = new LimitPlan("api", 1, null, Scope.RUN, Duration.ofMinutes(10), 3);
    RunReport report =
        report(asking(1, ask(refusing(9, refusal())).limit("api").retries(5)).limit(limit), 2);
    TaskRecord task = report.task("ask[0]");
    assertEquals(TaskState.FAILED, task.state());
    assertEquals(3, task.refusals());
    assertEquals(1, task.attempts());
    Throwable failure = task.failure().orElseThrow();
    assertInstanceOf(RateLimitedException.class, failure);
    assertEquals(
        "RATE_LIMITED: api refused ask[0] 4 times; the last time it asked for 30s:"
            + " RetryAfterException: HTTP 429",
        failure.getMessage());
  }

  @Test
  void pauseBeyondTheRunsLimitFailsTheTaskAtOnce() {
    RunReport report =
        report(asking(1, ask(refusing(1, refusal()))).timeout(Duration.ofSeconds(20)), 2);
    assertEquals(RunState.FAILED, report.state());
    assertEquals(SECOND, report.duration());
    assertEquals(
        "RATE_LIMITED: ask refused ask[0] until after the run's limit of time; the last time it"
            + " asked for 30s: RetryAfterException: HTTP 429",
        report.task("ask[0]").failure().orElseThrow().getMessage());
  }

  @Test
  void pauseIsNoLongerThanItMayBe() {
    LimitPlan limit = new LimitPlan("api", 1, null, Scope.RUN, Duration.ofSeconds(10), 3);
    Throwable never = new RetryAfterException(Duration.ofDays(100_000));
    RunReport report = report(asking(1, ask(refusing(1, never)).limit("api")).limit(limit), 2);
    assertEquals(RunState.SUCCEEDED, report.state());
    assertTrue(report.duration().compareTo(Duration.ofSeconds(13)) <= 0);
    assertTrue(report.duration().compareTo(Duration.ofSeconds(12)) >= 0);
  }

  @Test
  void abortOnFailsARefusalAtOnce() {
    StepPlan.Builder<TestBot> ask = ask(refusing(1, refusal())).abortOn(RetryAfterException.class);
    TaskRecord task = report(asking(1, ask), 2).task("ask[0]");
    assertEquals(TaskState.FAILED, task.state());
    assertEquals(0, task.refusals());
  }

  @Test
  void exceptionOfTheUsersOwnMayBeARefusal() {
    RunReport report = report(asking(1, ask(refusing(1, new Overloaded(PAUSE)))), 2);
    assertEquals(1, report.task("ask[0]").refusals());
    assertEquals(RunState.SUCCEEDED, report.state());
  }

  @Test
  void refusalThatDoesNotSayWhenIsAFailure() {
    for (@Nullable Duration wrong : new Duration[] {null, Duration.ofSeconds(-1)}) {
      callsByTask.clear();
      TaskRecord task =
          report(asking(1, ask(refusing(1, new Overloaded(wrong)))), 2).task("ask[0]");
      assertEquals(TaskState.FAILED, task.state());
      assertEquals(0, task.refusals());
    }
  }

  @Test
  void failuresBetweenRefusalsAreRetriedAsEver() {
    StepPlan.Builder<TestBot> ask =
        ask((bot, call) -> {
              int number = callsByTask.merge("ask", 1, Integer::sum);
              sim.spend(SECOND);
              if (number == 1 || number == 3) {
                throw refusal();
              } else if (number == 2) {
                throw new IOException("no");
              }
              return call.<TaskContext>get(1).attempt();
            })
            .retries(1);
    RunReport report = report(asking(1, ask), 1);
    TaskRecord task = report.task("ask[0]");
    assertEquals(List.of(2), report.results("ask", Integer.class));
    assertEquals(2, task.refusals());
    assertEquals(2, task.attempts());
    assertEquals(Duration.ofSeconds(4), task.running());
    assertEquals(task.total(), task.queued().plus(task.running()).plus(task.backoff()));
  }

  @Test
  void cancelEndsThoseThatWait() {
    BotRun<TestBot> bot = run(asking(9, ask(refusing(99, refusal()))).build());
    RunHandle handle = bot.workers(3).environment(sim.environment()).start();
    sim.at(sim.nanoTime() + 5_000_000_000L, handle::cancel);
    RunReport report = handle.join();
    assertEquals(RunState.CANCELLED, report.state());
    assertEquals(Duration.ofSeconds(5), report.duration());
    assertEquals(9, report.tasks().stream().filter(t -> t.state() == TaskState.CANCELLED).count());
    assertEquals(1, report.task("ask[0]").refusals());
    assertEquals(0, report.task("ask[0]").attempts());
    assertEquals(SECOND, report.task("ask[0]").running());
    assertEquals(Duration.ofSeconds(4), report.limits().get(0).paused());
  }

  @Test
  void listenersLearnOfEachPauseOnce() {
    List<RunEvent.LimitPaused> seen = new ArrayList<>();
    LimitPlan limit = new LimitPlan("api", 4, null);
    run(asking(20, refusingUntil(Duration.ofSeconds(10)).limit("api")).limit(limit).build())
        .workers(8)
        .environment(sim.environment())
        .listener(
            event -> {
              if (event instanceof RunEvent.LimitPaused paused) {
                seen.add(paused);
              }
            })
        .run();
    assertEquals(1, seen.size());
    assertEquals("api", seen.get(0).limit());
    assertEquals("HTTP 429", seen.get(0).reason());
    assertEquals(17, seen.get(0).waiting());
  }

  private static final class Overloaded extends Exception implements CallRefusal {
    private static final long serialVersionUID = 1;
    private final transient @Nullable Duration wait;

    Overloaded(@Nullable Duration wait) {
      super("overloaded");
      this.wait = wait;
    }

    @Override
    @SuppressWarnings("NullAway") // a user may forget it
    public Duration retryAfter() {
      return wait;
    }
  }
}
