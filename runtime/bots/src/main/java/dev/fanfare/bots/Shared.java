package dev.fanfare.bots;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What all bots of a manager share.
 *
 * @param environment time, timers and threads
 * @param bus where events go
 * @param slots when whose slot comes
 */
record Shared(Environment environment, EventBus bus, SlotQueue slots) {

  /** Nobody waits longer, and it can be added to a time without overflow. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  Instant now() {
    return environment.time().instant();
  }

  long nanoTime() {
    return environment.time().nanoTime();
  }

  /** Calls back after a time. */
  Timer after(Duration delay, Runnable action) {
    return environment.timers().at(nanoTime() + nanos(delay), action);
  }

  static long nanos(Duration delay) {
    return delay.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : delay.toNanos();
  }

  /** Publishes an event, which is made only if somebody wants it. */
  void tell(String bot, EventLevel level, Supplier<String> message, Supplier<Map<String, ?>> data) {
    if (bus.wants(bot, level)) {
      bus.publish(new BotEvent(now(), bot, level, message.get(), data.get()));
    }
  }
}
