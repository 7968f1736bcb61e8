package dev.fanfare.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.TaskContext;
import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.model.BotMetrics;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.BotSchedule;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunState;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bots that the engine runs; only the clock is virtual. */
@Timeout(60)
class OrchestratedBotTest {

  /** A bot's class. */
  static final class Nightly {}

  private final VirtualTime time = new VirtualTime("2026-11-20T11:59:30Z");
  private final BotManager manager =
      BotManager.builder().environment(World.concurrent(time)).build();
  private final List<BotEvent> told = Collections.synchronizedList(new ArrayList<>());

  /** What the processor would generate. */
  private record NightlyOrchestrator(List<Plan<Nightly>> plans, List<ParamPlan> constructorParams)
      implements Orchestrator<Nightly> {

    @Override
    public Class<Nightly> botClass() {
      return Nightly.class;
    }

    @Override
    public List<FunctionPlan<Nightly>> functions() {
      return List.of();
    }

    @Override
    public Nightly create(Params params) {
      return new Nightly();
    }
  }

  private static Plan.Builder<Nightly> plan(Invoker<Nightly> invoker) {
    return Plan.of("nightly", Nightly.class)
        .schedule(
            new SchedulePlan(
                List.of("0 13 * * *"),
                "Europe/Madrid",
                Misfire.FIRE_ONCE,
                Overlap.SKIP,
                Duration.ofMinutes(5)))
        .phase(1, StepPlan.of("load", invoker).input(new Input.Context()).build());
  }

  private ManagedBot add(Plan<Nightly> plan) {
    manager.events().subscribe("nightly", told::add);
    manager.start();
    return manager.add(BotSpec.of(new NightlyOrchestrator(List.of(plan), List.of()), plan).build());
  }

  private static BotResult end(CompletableFuture<BotResult> run) throws Exception {
    return run.get(30, TimeUnit.SECONDS);
  }

  private List<String> told() throws InterruptedException {
    manager.events().awaitEmpty(Duration.ofHours(1));
    return told.stream().map(event -> event.level() + " " + event.message()).toList();
  }

  @Test
  void runsOnTheScheduleOfItsAnnotations() throws Exception {
    CountDownLatch ran = new CountDownLatch(1);
    ManagedBot bot =
        add(
            plan((nightly, call) -> {
                  ran.countDown();
                  return null;
                })
                .build());
    assertEquals("2026-11-20T12:00:00Z", bot.nextRun().orElseThrow().toString());
    time.advance(Duration.ofSeconds(30));
    ran.await();
  }

  @Test
  void aClassBringsAllItsBots() {
    Plan<Nightly> first = plan((nightly, call) -> null).build();
    Plan<Nightly> second =
        Plan.of("by-hand", Nightly.class)
            .phase(1, StepPlan.<Nightly>of("load", (nightly, call) -> null).build())
            .build();
    List<BotSpec> all = BotSpec.allOf(new NightlyOrchestrator(List.of(first, second), List.of()));
    assertEquals(List.of("nightly", "by-hand"), all.stream().map(BotSpec::name).toList());
    assertEquals(
        List.of(BotSchedule.of("0 13 * * *", ZoneId.of("Europe/Madrid"))), all.get(0).schedules());
    assertEquals(List.of(), all.get(1).schedules());
  }

  @Test
  void itsResultHasTheReport() throws Exception {
    ManagedBot bot = add(plan((nightly, call) -> null).build());
    BotResult result = end(bot.runNow());
    assertEquals(RunState.SUCCEEDED, result.state());
    assertEquals("load", result.report().tasks().get(0).id());
    assertEquals(List.of("INFO run 1 started", "INFO run 1 succeeded in 0s"), told());
  }

  @Test
  void whatATaskEmitsIsTold() throws Exception {
    ManagedBot bot =
        add(
            plan((nightly, call) -> {
                  TaskContext context = call.get(0);
                  context.emit(EventLevel.WARNING, "half full", Map.of("disk", "/"));
                  return null;
                })
                .build());
    end(bot.runNow());
    assertTrue(told().contains("WARNING half full"), told::toString);
    assertEquals(Map.of("disk", "/", "task", "load"), told.get(1).data());
    assertEquals("nightly", told.get(1).bot());
  }

  @Test
  void afterTheRetriesOfItsTasksItRests() throws Exception {
    ManagedBot bot =
        add(
            plan((nightly, call) -> {
                  throw new IOException("no");
                })
                .retries(2)
                .backoff(new BackoffPlan(Duration.ofMillis(1500), Duration.ofMinutes(1), 2.0, 0.0))
                .build());
    CompletableFuture<BotResult> run = bot.runNow();
    time.awaitTimer(Duration.ofMillis(1500));
    time.advance(Duration.ofMillis(1500));
    time.awaitTimer(Duration.ofMillis(3000));
    time.advance(Duration.ofMillis(3000));
    BotResult result = end(run);
    assertEquals(RunState.FAILED, result.state());
    assertEquals(BotState.COOLDOWN, bot.state());
    BotMetrics metrics = bot.metrics();
    assertEquals(1, metrics.runs());
    assertEquals(3, metrics.attempts());
    assertEquals(3, metrics.errors());
    assertTrue(
        told()
            .contains("WARNING attempt 1 of load failed: IOException: no; the next one in 1s500ms"),
        told::toString);
    assertTrue(told().get(told.size() - 1).startsWith("ERROR run 1 failed after 3 attempts: "));
    assertTrue(told().get(told.size() - 1).endsWith("; cooling down for 5m"));
  }

  @Test
  void aRunThatCannotStartHasFailed() throws Exception {
    Plan<Nightly> plan =
        plan((nightly, call) -> null)
            .param(new ParamPlan("bank", TypeRef.of(String.class), null, ""))
            .phase(
                2,
                StepPlan.<Nightly>of("more", (nightly, call) -> null)
                    .input(new Input.Param("bank"))
                    .build())
            .build();
    ManagedBot bot = add(plan);
    BotResult result = end(bot.runNow());
    assertEquals(RunState.FAILED, result.state());
    assertTrue(result.failure().getMessage().contains("bank"), result::toString);
    manager.remove("nightly");
    ManagedBot given =
        manager.add(
            BotSpec.of(
                    new NightlyOrchestrator(List.of(plan), List.of()),
                    plan,
                    run -> run.param("bank", "questions.json"))
                .build());
    assertEquals(RunState.SUCCEEDED, end(given.runNow()).state());
  }

  @Test
  void stoppedItIsCancelled() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    ManagedBot bot =
        add(
            plan((nightly, call) -> {
                  running.countDown();
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                  }
                  return null;
                })
                .build());
    CompletableFuture<BotResult> run = bot.runNow();
    running.await();
    assertTrue(bot.stop(Duration.ZERO));
    interrupted.await();
    assertEquals(RunState.CANCELLED, end(run).state());
    assertEquals(RunState.CANCELLED, run.get().report().state());
  }

  @Test
  void aTaskThatStopsTheManagerDoesNotWaitForItself() throws Exception {
    ManagedBot bot =
        add(
            plan((nightly, call) -> {
                  assertEquals(List.of(), manager.stop());
                  return null;
                })
                .build());
    assertEquals(RunState.SUCCEEDED, end(bot.runNow()).state());
    manager.awaitStop();
  }

  @Test
  void whatItsThreadsNeedIsFoundMissingAtTheStart() {
    Plan<Nightly> plan =
        plan((nightly, call) -> null)
            .threadSetup(
                () -> {
                  throw new FanfareException("no COM here");
                })
            .build();
    assertEquals(
        "bot 'nightly' cannot run here: no COM here",
        assertThrows(FanfareException.class, () -> add(plan)).getMessage());
  }

  @Test
  void aZoneThatIsNoneIsNamed() {
    Plan<Nightly> plan =
        Plan.of("nightly", Nightly.class)
            .schedule(
                new SchedulePlan(List.of(), "Europe/Madird", Misfire.SKIP, Overlap.SKIP, null))
            .build();
    assertEquals(
        "bot 'nightly': there is no time zone 'Europe/Madird'; did you mean 'Europe/Madrid'?",
        assertThrows(FanfareException.class, () -> add(plan)).getMessage());
  }
}
