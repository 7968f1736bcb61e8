package dev.fanfare.bots.internal.run;

import dev.fanfare.bots.model.BotResult;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The cause of a run: a slot, or a caller that may wait for its result.
 *
 * @param slot the slot, or null if a caller asks
 * @param result the result that the caller waits for; null for a slot
 */
public record BotRunRequest(@Nullable Instant slot, @Nullable CompletableFuture<BotResult> result) {

  public static BotRunRequest at(Instant slot) {
    return new BotRunRequest(slot, null);
  }

  public static BotRunRequest byHand(CompletableFuture<BotResult> result) {
    return new BotRunRequest(null, result);
  }

  /** Hands out the result; what hangs on it runs elsewhere. */
  void complete(BotResult value, Executor executor) {
    if (result != null) {
      var unused = result.completeAsync(() -> value, executor);
    }
  }
}
