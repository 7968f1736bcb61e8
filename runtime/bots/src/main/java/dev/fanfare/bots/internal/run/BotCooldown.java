package dev.fanfare.bots.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A bot's rest after a failed run. It is measured by the clock that never jumps; when it ends by
 * the wall clock is answered as that goes now. Not thread-safe.
 */
final class BotCooldown {

  private final BotServices services;
  private long end;

  /** True if a cooldown began after the last run that needed none. */
  private boolean set;

  BotCooldown(BotServices services) {
    this.services = services;
  }

  void begin(Duration duration) {
    end = services.nanoTime() + BotServices.nanos(duration);
    set = !duration.isZero();
  }

  void clear() {
    set = false;
  }

  boolean isActive() {
    return set && left() > 0;
  }

  /** Returns the instant at which the cooldown ends or ended; empty if there was none. */
  Optional<Instant> end() {
    return set ? Optional.of(services.now().plusNanos(left())) : Optional.empty();
  }

  private long left() {
    return end - services.nanoTime();
  }
}
