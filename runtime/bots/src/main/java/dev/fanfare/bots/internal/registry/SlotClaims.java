package dev.fanfare.bots.internal.registry;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.Overlap;
import dev.fanfare.bots.internal.run.BotRunSettings;
import dev.fanfare.bots.internal.run.BotServices;
import dev.fanfare.bots.spi.BotStore;
import dev.fanfare.bots.spi.SlotClaim;
import dev.fanfare.runtime.result.FailureText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks the store for a bot's slots, on a background thread, as a store may wait. A store that
 * cannot be reached is asked again each second, for a minute. Thread-safe.
 */
final class SlotClaims {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_TRIES = 60;

  private final BotStore store;
  private final BotRunSettings settings;
  private final BotServices services;

  SlotClaims(BotStore store, BotRunSettings settings, BotServices services) {
    this.store = store;
    this.settings = settings;
    this.services = services;
  }

  /** Claims slots, and hands the answer on; nothing is handed on if the store is not reached. */
  void claim(List<Instant> slots, Consumer<SlotClaim> then) {
    services.environment().background().execute(() -> tryToClaim(slots, then, 1));
  }

  private void tryToClaim(List<Instant> slots, Consumer<SlotClaim> then, int attempt) {
    SlotClaim claim;
    try {
      boolean overlaps = settings.overlap() == Overlap.ALLOW;
      claim = store.claim(settings.name(), slots, overlaps, services.now());
    } catch (RuntimeException e) {
      failed(slots, then, attempt, e);
      return;
    }
    then.accept(claim);
  }

  private void failed(
      List<Instant> slots, Consumer<SlotClaim> then, int attempt, RuntimeException failure) {
    boolean last = attempt == MOST_TRIES;
    if (attempt == 1 || last) {
      publish(last ? "slots were skipped" : "slots wait", failure, slots);
    }
    if (!last) {
      var unused =
          services.after(
              PAUSE,
              () ->
                  services
                      .environment()
                      .background()
                      .execute(() -> tryToClaim(slots, then, attempt + 1)));
    }
  }

  /** Gives slots back that were granted too late to be run. */
  void release(List<Instant> slots) {
    try {
      store.release(settings.name(), slots);
    } catch (RuntimeException e) {
      publish("slots could not be given back", e, slots);
    }
  }

  private void publish(String what, RuntimeException failure, List<Instant> slots) {
    services.publish(
        settings.name(),
        EventLevel.ERROR,
        () -> what + ": the store cannot be reached: " + FailureText.reason(failure),
        () -> Map.of("slots", slots.size()));
  }
}
