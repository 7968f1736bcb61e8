package dev.fanfare.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Overlap;
import dev.fanfare.bots.model.BotContext;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskTimeoutException;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bots on real threads, a clock that the test moves. */
@Timeout(60)
class StopTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T11:59:30Z");
  private final BotManager manager = BotManager.builder().environment(World.threaded(time)).build();
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final AtomicReference<Thread> thread = new AtomicReference<>();

  @AfterEach
  void letGo() {
    release.countDown();
  }

  /** Waits until it is released or interrupted. */
  private void block(BotContext context) throws InterruptedException {
    thread.set(Thread.currentThread());
    running.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
  }

  /** Waits until it is released, whatever happens. */
  private void hang(BotContext context) {
    thread.set(Thread.currentThread());
    running.countDown();
    while (release.getCount() > 0) {
      try {
        release.await();
      } catch (InterruptedException e) {
        interrupted.countDown();
      }
    }
  }

  private ManagedBot bot(BotSpec.Builder spec) throws InterruptedException {
    manager.events().subscribe("bot", event -> told.add(event.level() + " " + event.message()));
    manager.start();
    ManagedBot bot = manager.add(spec.build());
    return bot;
  }

  private CompletableFuture<BotResult> run(ManagedBot bot) throws InterruptedException {
    CompletableFuture<BotResult> run = bot.runNow();
    running.await();
    return run;
  }

  private CompletableFuture<List<String>> stopElsewhere(Duration grace) {
    CompletableFuture<List<String>> left = new CompletableFuture<>();
    new Thread(() -> left.complete(manager.stop(grace))).start();
    return left;
  }

  @Test
  void waitsForWhatIsUnderWay() throws Exception {
    ManagedBot bot = bot(BotSpec.of("bot", this::block));
    CompletableFuture<BotResult> run = run(bot);
    CompletableFuture<List<String>> left = stopElsewhere(Duration.ofSeconds(30));
    time.awaitTimer(Duration.ofSeconds(30));
    assertFalse(left.isDone());
    assertFalse(manager.isStarted());
    release.countDown();
    assertEquals(List.of(), left.get());
    assertEquals(RunState.SUCCEEDED, run.get().state());
    assertEquals(1, interrupted.getCount());
  }

  @Test
  void interruptsWhatTakesTooLong() throws Exception {
    ManagedBot bot = bot(BotSpec.of("bot", this::block).retries(5));
    CompletableFuture<BotResult> run = run(bot);
    CompletableFuture<List<String>> left = stopElsewhere(Duration.ofSeconds(30));
    time.awaitTimer(Duration.ofSeconds(30));
    time.advance(Duration.ofMillis(29_999));
    assertEquals(1, interrupted.getCount());
    time.advance(Duration.ofMillis(1));
    assertEquals(List.of(), left.get());
    assertEquals(0, interrupted.getCount());
    assertEquals(RunState.CANCELLED, run.get().state());
    assertEquals(1, run.get().attempts());
    assertTrue(told.contains("WARNING run 1 was cancelled"), told::toString);
  }

  @Test
  void givesUpWhatDoesNotObeyAndItCannotHoldTheJvm() throws Exception {
    ManagedBot bot = bot(BotSpec.of("bot", this::hang));
    CompletableFuture<BotResult> run = run(bot);
    CompletableFuture<List<String>> left = stopElsewhere(Duration.ofSeconds(30));
    time.awaitTimer(Duration.ofSeconds(30));
    time.advance(Duration.ofSeconds(30));
    interrupted.await();
    time.awaitTimer(Duration.ofSeconds(1));
    time.advance(Duration.ofSeconds(1));
    assertEquals(List.of("bot"), left.get());
    assertEquals(RunState.CANCELLED, run.get().state());
    assertTrue(told.contains("WARNING run 1 ignores its interrupt"), told::toString);
    assertTrue(thread.get().isDaemon());
  }

  @Test
  void leavesNoThreadBusy() throws Exception {
    ManagedBot bot = bot(BotSpec.of("bot", this::block).overlap(Overlap.ALLOW));
    run(bot);
    bot.runNow();
    bot.runNow();
    assertTrue(botThreads() >= 1);
    CompletableFuture<List<String>> left = stopElsewhere(Duration.ZERO);
    left.get();
    assertEquals(0, botThreads());
    assertEquals(0, time.timers());
  }

  private static long botThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(one -> one.getName().startsWith("fanfare-bot-bot-"))
        .count();
  }

  @Test
  void aPauseEndsAtOnceAndWhatWaitsIsLeftOut() throws Exception {
    ManagedBot bot =
        bot(
            BotSpec.of(
                    "bot",
                    context -> {
                      running.countDown();
                      throw new IOException("no");
                    })
                .retries(3)
                .backoff(backoff(7000))
                .overlap(Overlap.QUEUE));
    CompletableFuture<BotResult> resting = run(bot);
    CompletableFuture<BotResult> waiting = bot.runNow();
    time.awaitTimer(Duration.ofSeconds(7));
    assertEquals(List.of(), manager.stop(Duration.ofHours(1)));
    assertEquals(RunState.CANCELLED, resting.get().state());
    assertEquals(RunState.SKIPPED, waiting.get().state());
    assertEquals(0, time.timers());
  }

  @Test
  void aRunPastItsTimeoutEndsAtOnceAndItsLateResultIsThrownAway() throws Exception {
    ManagedBot bot = bot(BotSpec.of("bot", this::hang).timeout(Duration.ofSeconds(5)).retries(3));
    CompletableFuture<BotResult> run = run(bot);
    time.advance(Duration.ofSeconds(5));
    assertEquals(RunState.TIMED_OUT, run.get().state());
    assertEquals("run 1 of bot 'bot' took longer than 5s", run.get().failure().getMessage());
    assertTrue(run.get().failure() instanceof TaskTimeoutException);
    interrupted.await();
    assertEquals(BotState.ERROR, bot.state());
    time.advance(Duration.ofSeconds(1));
    assertTrue(told.contains("WARNING run 1 ignores its interrupt"), told::toString);
    CompletableFuture<List<String>> left = stopElsewhere(Duration.ofSeconds(30));
    time.awaitTimer(Duration.ofSeconds(30));
    release.countDown();
    assertEquals(List.of(), left.get());
    assertEquals(1, bot.metrics().failedRuns());
    assertEquals(BotState.ERROR, bot.state());
  }

  @Test
  void aTimeoutCoversThePausesToo() throws Exception {
    ManagedBot bot =
        bot(
            BotSpec.of(
                    "bot",
                    context -> {
                      running.countDown();
                      throw new IOException("no");
                    })
                .timeout(Duration.ofSeconds(5))
                .retries(100)
                .backoff(backoff(1500)));
    CompletableFuture<BotResult> run = run(bot);
    time.awaitTimer(Duration.ofMillis(1500));
    time.advance(Duration.ofMillis(1500));
    time.awaitTimer(Duration.ofMillis(3000));
    time.advance(Duration.ofMillis(3000));
    time.awaitTimer(Duration.ofMillis(6000));
    time.advance(Duration.ofMillis(500));
    assertEquals(RunState.TIMED_OUT, run.get().state());
    assertEquals(3, run.get().attempts());
    assertEquals(0, bot.metrics().running());
  }

  private static BackoffPlan backoff(long millis) {
    return new BackoffPlan(Duration.ofMillis(millis), Duration.ofMinutes(1), 2.0, 0.0);
  }

  @Test
  void stopsOneBotAndStartsItAgain() throws Exception {
    ManagedBot bot = bot(BotSpec.of("bot", this::block).schedule("0 * * * *"));
    Recorder other = new Recorder();
    manager.add(BotSpec.of("other", other).schedule("0 * * * *").zone(ZoneOffset.UTC).build());
    CompletableFuture<BotResult> run = run(bot);
    assertTrue(bot.stop(Duration.ZERO));
    assertEquals(RunState.CANCELLED, run.get().state());
    assertTrue(bot.nextRun().isEmpty());
    assertEquals(RunState.SKIPPED, bot.runNow().get().state());
    time.advance(Duration.ofHours(2));
    assertEquals(1, bot.metrics().runs());
    assertTrue(bot.stop(Duration.ZERO));
    bot.start();
    bot.start();
    assertEquals(Instant.parse("2026-11-20T14:00:00Z"), bot.nextRun().orElseThrow());
    release.countDown();
    assertEquals(RunState.SUCCEEDED, bot.runNow().get(30, TimeUnit.SECONDS).state());
  }

  @Test
  void aRestartRunsSlotsLateThatCameMeanwhile() throws Exception {
    List<Instant> slots = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch second = new CountDownLatch(2);
    ManagedBot bot =
        bot(
            BotSpec.of(
                    "bot",
                    context -> {
                      slots.add(context.slot().orElse(null));
                      second.countDown();
                      hang(context);
                    })
                .schedule("0 * * * *")
                .zone(ZoneOffset.UTC));
    run(bot);
    Thread restart = new Thread(manager::restart);
    restart.start();
    time.awaitTimer(Duration.ofSeconds(30));
    time.advance(Duration.ofMillis(29_999));
    time.jump(Duration.ofMinutes(61));
    release.countDown();
    restart.join();
    time.advance(Duration.ofSeconds(1));
    second.await();
    assertEquals(List.of(Instant.parse("2026-11-20T13:00:00Z")), slots.subList(1, slots.size()));
  }

  @Test
  void aStoppedManagerStartsAgainWithoutTheSlotsFromBetween() throws Exception {
    Recorder recorder = new Recorder();
    bot(BotSpec.of("bot", recorder).schedule("0 * * * *").zone(ZoneOffset.UTC));
    assertEquals(List.of(), manager.stop());
    assertEquals(List.of(), manager.stop());
    time.advance(Duration.ofHours(3));
    assertEquals(0, recorder.count());
    manager.start();
    manager.start();
    time.advance(Duration.ofSeconds(5));
    assertEquals(0, recorder.count());
    assertEquals(Instant.parse("2026-11-20T15:00:00Z"), manager.bot("bot").nextRun().orElseThrow());
  }

  @Test
  void whoeverWaitsForTheStopGoesOn() throws Exception {
    manager.awaitStop();
    manager.start();
    Thread waiting =
        new Thread(
            () -> {
              try {
                manager.awaitStop();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    waiting.start();
    manager.close();
    waiting.join();
    assertFalse(manager.isStarted());
  }

  @Test
  void aRemovedBotEndsItsRunAndIsWaitedForToo() throws Exception {
    ManagedBot bot = bot(BotSpec.of("bot", this::block));
    CompletableFuture<BotResult> run = run(bot);
    assertTrue(manager.remove("bot"));
    assertFalse(manager.remove("bot"));
    assertEquals(RunState.SKIPPED, bot.runNow().get().state());
    CompletableFuture<List<String>> left = stopElsewhere(Duration.ofSeconds(30));
    time.awaitTimer(Duration.ofSeconds(30));
    assertFalse(left.isDone());
    release.countDown();
    assertEquals(List.of(), left.get());
    assertEquals(RunState.SUCCEEDED, run.get().state());
  }

  @Test
  void aStopWaitsUntilTheLastResultHasBeenKept() throws Exception {
    CountDownLatch keeping = new CountDownLatch(1);
    List<BotResult> kept = Collections.synchronizedList(new ArrayList<>());
    ManagedBot bot =
        bot(
            BotSpec.of("bot", context -> running.countDown())
                .onEnd(
                    result -> {
                      keeping.countDown();
                      hang(null);
                      kept.add(result);
                    }));
    CompletableFuture<BotResult> run = run(bot);
    keeping.await();
    assertEquals(RunState.SUCCEEDED, run.get().state());
    CompletableFuture<List<String>> left = stopElsewhere(Duration.ofSeconds(30));
    time.awaitTimer(Duration.ofSeconds(30));
    assertFalse(left.isDone());
    release.countDown();
    assertEquals(List.of(), left.get());
    assertEquals(List.of(run.get()), kept);
  }

  @Test
  @ExtendWith(Muted.class)
  void whatKeepsResultsMayFail() throws Exception {
    List<RunState> kept = Collections.synchronizedList(new ArrayList<>());
    ManagedBot bot =
        bot(
            BotSpec.of("bot", this::block)
                .timeout(Duration.ofSeconds(5))
                .onEnd(
                    result -> {
                      kept.add(result.state());
                      throw new IllegalStateException("full");
                    }));
    CompletableFuture<BotResult> run = run(bot);
    time.advance(Duration.ofSeconds(5));
    assertEquals(RunState.TIMED_OUT, run.get().state());
    assertEquals(List.of(RunState.TIMED_OUT), kept);
    assertEquals(BotState.ERROR, bot.state());
  }

  @Test
  void anAttemptThatGetsNoThreadHasFailed() throws Exception {
    WorkerThreads none =
        new WorkerThreads() {
          @Override
          public WorkerThread create(Worker worker, Kind kind) {
            return new WorkerThread() {
              @Override
              public void wake() {
                throw new IllegalStateException("no thread");
              }

              @Override
              public void interrupt() {}

              @Override
              public List<StackTraceElement> stack() {
                return List.of();
              }
            };
          }

          @Override
          public boolean virtualThreads() {
            return false;
          }

          @Override
          public int processors() {
            return 1;
          }
        };
    BotManager poor =
        BotManager.builder()
            .environment(World.environment(time, none, Runnable::run, time))
            .build();
    poor.start();
    CompletableFuture<BotResult> run =
        poor.add(BotSpec.of("bot", context -> {}).retries(1).build()).runNow();
    time.advance(Duration.ofSeconds(2));
    assertEquals(RunState.FAILED, run.get().state());
    assertEquals(2, run.get().attempts());
    assertEquals(List.of(), poor.stop());
  }
}
