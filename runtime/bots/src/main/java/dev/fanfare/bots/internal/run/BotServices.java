package dev.fanfare.bots.internal.run;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.internal.schedule.SlotQueue;
import dev.fanfare.bots.spi.BotStore;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The services that all bots of a manager share.
 *
 * @param environment time, timers and threads
 * @param bus takes their events
 * @param slots calls them when their slots come
 * @param permits bounds how many runs are under way at once
 * @param store what is kept beyond the process, or null
 */
public record BotServices(
    Environment environment,
    EventBus bus,
    SlotQueue slots,
    RunPermits permits,
    @Nullable BotStore store) {

  /** The longest time that is waited for; it can be added to a time without overflow. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /** Returns the time of the wall clock. */
  public Instant now() {
    return environment.time().instant();
  }

  /** Returns the time of the clock that never jumps. */
  long nanoTime() {
    return environment.time().nanoTime();
  }

  /** Calls an action after a time. */
  public Timer after(Duration delay, Runnable action) {
    return environment.timers().at(nanoTime() + nanos(delay), action);
  }

  /** Returns a duration in nanoseconds, from zero to a hundred years. */
  public static long nanos(Duration delay) {
    if (delay.isNegative()) {
      return 0;
    }
    return delay.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : delay.toNanos();
  }

  /** Publishes an event, which is made only if a subscription wants it. */
  public void publish(
      String bot, EventLevel level, Supplier<String> message, Supplier<Map<String, ?>> data) {
    if (bus.wants(bot, level)) {
      bus.publish(new BotEvent(now(), bot, level, message.get(), data.get()));
    }
  }
}
