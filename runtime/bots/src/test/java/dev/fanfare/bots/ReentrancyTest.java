package dev.fanfare.bots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.bots.event.EventSubscription;
import dev.fanfare.bots.model.BotBody;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A bot, or an event's callback, that uses the manager it belongs to. */
@Timeout(60)
class ReentrancyTest {

  private final VirtualTime time = new VirtualTime("2026-11-20T11:59:30Z");
  private final BotManager manager =
      BotManager.builder().environment(World.concurrent(time)).build();

  private BotResult run(BotBody body) throws Exception {
    manager.start();
    return manager.add(BotSpec.of("bot", body).build()).runNow().get(30, TimeUnit.SECONDS);
  }

  @Test
  void aBotAddsAndRemovesBots() throws Exception {
    BotResult result =
        run(
            context -> {
              manager.add(BotSpec.of("child", c -> {}).build());
              assertTrue(manager.remove("child"));
              assertTrue(manager.remove("bot"));
            });
    assertEquals(RunState.SUCCEEDED, result.state(), () -> "" + result.failure());
    assertEquals(List.of(), manager.bots());
  }

  @Test
  void aBotRunsAnotherAndWaitsForIt() throws Exception {
    manager.add(BotSpec.of("other", context -> {}).build());
    CompletableFuture<BotResult> other = new CompletableFuture<>();
    run(context -> other.complete(manager.bot("other").runNow().get()));
    assertEquals(RunState.SUCCEEDED, other.get().state());
  }

  @Test
  void aBotThatStopsTheManagerDoesNotWaitForItself() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    CompletableFuture<BotResult> run = new CompletableFuture<>();
    manager.start();
    manager
        .add(
            BotSpec.of(
                    "bot",
                    context -> {
                      assertEquals(List.of(), manager.stop());
                      assertFalse(manager.isStarted());
                      assertTrue(context.isCancelled());
                      stopped.countDown();
                    })
                .build())
        .runNow()
        .thenAccept(run::complete);
    stopped.await();
    assertEquals(RunState.SUCCEEDED, run.get().state());
    manager.awaitStop();
  }

  @Test
  void aBotRestartsItselfAndTheManager() throws Exception {
    CountDownLatch restarted = new CountDownLatch(2);
    manager.start();
    ManagedBot bot =
        manager.add(
            BotSpec.of(
                    "bot",
                    context -> {
                      context.emit(dev.fanfare.api.EventLevel.INFO, "again");
                      manager.bot("bot").restart(Duration.ofHours(1));
                      manager.restart();
                      restarted.countDown();
                    })
                .schedule("0 12 * * *")
                .zone(ZoneOffset.UTC)
                .build());
    bot.runNow();
    // Both restarts are done when it has its next slot again.
    while (restarted.getCount() > 0) {
      if (manager.isStarted() && bot.nextRun().isPresent() && bot.state() == BotState.IDLE) {
        bot.runNow();
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void aCallbackSubscribesPublishesAndStopsTheManager() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<EventSubscription> own = new CompletableFuture<>();
    own.complete(
        manager
            .events()
            .subscribe(
                "bot",
                event -> {
                  manager.events().subscribe("bot", later -> done.countDown());
                  own.join().close();
                  manager.events().publish(event);
                  assertEquals(List.of(), manager.stop());
                }));
    manager.start();
    manager.add(BotSpec.of("bot", context -> {}).build()).runNow().get();
    done.await();
    manager.awaitStop();
    assertFalse(manager.isStarted());
  }
}
