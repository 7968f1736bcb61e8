package dev.fanfare.bots.internal.run;

import dev.fanfare.bots.model.BotResult;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What asks for a run: a slot, or somebody who may wait for its result.
 *
 * @param slot the slot, or null if somebody asks
 * @param result what that one waits for; null if it is a slot
 */
public record RunRequest(@Nullable Instant slot, @Nullable CompletableFuture<BotResult> result) {

  public static RunRequest at(Instant slot) {
    return new RunRequest(slot, null);
  }

  public static RunRequest byHand(CompletableFuture<BotResult> result) {
    return new RunRequest(null, result);
  }

  /** Hands out the result; what hangs on it runs elsewhere. */
  void complete(BotResult value, Executor executor) {
    if (result != null) {
      var unused = result.completeAsync(() -> value, executor);
    }
  }
}
