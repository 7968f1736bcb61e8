package dev.fanfare.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.RetryAfterException;
import dev.fanfare.api.ThreadSetup;
import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.model.BotMetrics;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.runtime.result.RunState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RetryTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T12:00:00Z");
  private final BotManager manager =
      BotManager.builder().environment(World.simulated(time)).build();
  private final List<Long> attempts = new ArrayList<>();
  private int failures;
  private Throwable thrown = new IOException("no route");

  private ManagedBot bot(BotSpec.Builder spec) {
    manager.start();
    return manager.add(spec.build());
  }

  /** Fails as often as {@link #failures} says. */
  private BotSpec.Builder failing() {
    return BotSpec.of(
        "bot",
        context -> {
          attempts.add(time.nanoTime() / 1_000_000_000);
          if (attempts.size() <= failures) {
            throw thrown instanceof Exception e ? e : new Exception(thrown);
          }
        });
  }

  private BotResult result(CompletableFuture<BotResult> run) {
    time.advance(Duration.ofHours(1));
    assertTrue(run.isDone());
    return run.join();
  }

  @Test
  void retriesUntilAnAttemptSucceeds() {
    failures = 3;
    ManagedBot bot = bot(failing().retries(5));
    BotResult result = result(bot.runNow());
    assertEquals(RunState.SUCCEEDED, result.state());
    assertEquals(4, result.attempts());
    assertEquals(List.of(0L, 1L, 3L, 7L), attempts);
    BotMetrics metrics = bot.metrics();
    assertEquals(1, metrics.runs());
    assertEquals(4, metrics.attempts());
    assertEquals(3, metrics.errors());
    assertEquals(0, metrics.failedRuns());
    assertEquals(Duration.ofSeconds(7), metrics.lastDuration());
    assertEquals(BotState.IDLE, bot.state());
  }

  @Test
  void retriesUntilAttemptsAreUsedUp() {
    failures = 99;
    ManagedBot bot = bot(failing().retries(2));
    BotResult result = result(bot.runNow());
    assertEquals(RunState.FAILED, result.state());
    assertEquals(3, result.attempts());
    assertSame(thrown, result.failure());
    assertEquals(BotState.ERROR, bot.state());
    assertEquals(1, bot.metrics().failedRuns());
  }

  @Test
  void theServersWordReplacesTheBackoffOnce() {
    failures = 2;
    thrown = new RetryAfterException(Duration.ofSeconds(30));
    bot(failing().retries(2)).runNow();
    time.advance(Duration.ofHours(1));
    assertEquals(List.of(0L, 30L, 60L), attempts);
  }

  @Test
  void anErrorFailsItsAttemptOnly() {
    ManagedBot bot =
        bot(
            BotSpec.of(
                "bot",
                context -> {
                  throw new StackOverflowError("deep");
                }));
    BotResult result = result(bot.runNow());
    assertEquals(RunState.FAILED, result.state());
    assertTrue(result.failure() instanceof StackOverflowError);
    assertEquals(RunState.FAILED, result(bot.runNow()).state());
  }

  @Test
  void anAttemptKnowsWhichItIs() {
    List<String> seen = new ArrayList<>();
    ManagedBot bot =
        bot(
            BotSpec.of(
                    "bot",
                    context -> {
                      seen.add(
                          "%s %d %d/%d %s"
                              .formatted(
                                  context.bot(),
                                  context.run(),
                                  context.attempt(),
                                  context.maxAttempts(),
                                  context.slot()));
                      assertFalse(context.isCancelled());
                      throw new IOException();
                    })
                .retries(1)
                .schedule("5 12 * * *")
                .zone(ZoneOffset.UTC));
    bot.runNow();
    time.advance(Duration.ofMinutes(10));
    Optional<Instant> slot = Optional.of(Instant.parse("2026-11-20T12:05:00Z"));
    assertEquals(
        List.of(
            "bot 1 1/2 Optional.empty",
            "bot 1 2/2 Optional.empty",
            "bot 2 1/2 " + slot,
            "bot 2 2/2 " + slot),
        seen);
  }

  @Test
  void theThreadIsPreparedAndReleasedAroundEveryAttempt() {
    List<String> calls = new ArrayList<>();
    ThreadSetup setup =
        new ThreadSetup() {
          @Override
          public void prepare() {
            calls.add("prepare");
          }

          @Override
          public void release() {
            calls.add("release");
          }
        };
    failures = 1;
    bot(failing().retries(1).threadSetup(() -> setup)).runNow();
    time.advance(Duration.ofMinutes(1));
    assertEquals(List.of("prepare", "release", "prepare", "release"), calls);
  }

  @Test
  void whatCannotBePreparedIsAFailedAttemptAndIsNotReleased() {
    ThreadSetup setup =
        new ThreadSetup() {
          @Override
          public void prepare() throws IOException {
            throw new IOException("not here");
          }

          @Override
          public void release() {
            throw new AssertionError("was not prepared");
          }
        };
    BotResult result = result(bot(failing().threadSetup(() -> setup)).runNow());
    assertEquals("not here", result.failure().getMessage());
    assertEquals(List.of(), attempts);
  }

  @Test
  void aFailureIsTold() {
    List<String> told = new ArrayList<>();
    manager.events().subscribe("bot", event -> told.add(event.level() + " " + event.message()));
    failures = 99;
    bot(failing().retries(1).cooldown(Duration.ofMinutes(5))).runNow();
    time.advance(Duration.ofMinutes(1));
    assertEquals(
        List.of(
            "INFO run 1 started",
            "WARNING attempt 1 of 2 failed: IOException: no route; the next one in 1s",
            "ERROR run 1 failed after 2 attempts: IOException: no route; cooling down for 5m"),
        told);
  }

  @Test
  void whatABodyEmitsIsToldAsItIs() {
    List<BotEvent> told = new ArrayList<>();
    manager.events().subscribe("bot", List.of(EventLevel.DEBUG), told::add);
    bot(BotSpec.of("bot", context -> context.emit(EventLevel.DEBUG, "hello"))).runNow();
    assertEquals(
        List.of(new BotEvent(time.instant(), "bot", EventLevel.DEBUG, "hello", java.util.Map.of())),
        told);
  }
}
