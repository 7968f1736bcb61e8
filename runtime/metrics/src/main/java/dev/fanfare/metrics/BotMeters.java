package dev.fanfare.metrics;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.model.BotMetrics;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.model.BotWatcher;
import dev.fanfare.bots.model.ManagedBot;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Micrometer meters of a manager's bots, those that are added later too. Needs {@code
 * io.micrometer:micrometer-core}, which Fanfare does not bring along.
 *
 * <p>With the tag {@code bot}: {@code fanfare.bot.run} (timer), {@code fanfare.bot.runs.failed},
 * {@code fanfare.bot.attempts}, {@code fanfare.bot.attempts.failed}, {@code
 * fanfare.bot.slots.skipped} (counters) and, with the tag {@code state} too, {@code
 * fanfare.bot.state}, 1 for the state that it is in. Without: {@code fanfare.bot.events.dropped},
 * {@code fanfare.bot.webhooks.delivered} and {@code fanfare.bot.webhooks.failed}.
 */
public final class BotMeters implements MeterBinder {

  private final BotManager manager;

  /**
   * Creates it.
   *
   * @param manager whose bots
   */
  public BotMeters(BotManager manager) {
    this.manager = manager;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder("fanfare.bot.events.dropped", manager, m -> m.events().dropped())
        .register(registry);
    FunctionCounter.builder(
            "fanfare.bot.webhooks.delivered", manager, BotManager::webhooksDelivered)
        .register(registry);
    FunctionCounter.builder("fanfare.bot.webhooks.failed", manager, BotManager::webhooksFailed)
        .register(registry);
    var unused = manager.watch(new Watcher(registry));
  }

  private record Watcher(MeterRegistry registry, Map<String, List<Meter>> meters)
      implements BotWatcher {

    Watcher(MeterRegistry registry) {
      this(registry, new ConcurrentHashMap<>());
    }

    @Override
    public void added(ManagedBot bot) {
      Tags tags = Tags.of(Tag.of("bot", bot.name()));
      List<Meter> added = new ArrayList<>();
      added.add(timer(bot, tags));
      added.add(counter("runs.failed", bot, tags, BotMetrics::failedRuns));
      added.add(counter("attempts", bot, tags, BotMetrics::attempts));
      added.add(counter("attempts.failed", bot, tags, BotMetrics::errors));
      added.add(counter("slots.skipped", bot, tags, BotMetrics::skippedSlots));
      for (BotState state : BotState.values()) {
        added.add(
            Gauge.builder("fanfare.bot.state", bot, b -> b.state() == state ? 1 : 0)
                .tags(tags.and("state", state.name()))
                .register(registry));
      }
      meters.put(bot.name(), added);
    }

    private Meter timer(ManagedBot bot, Tags tags) {
      return FunctionTimer.builder(
              "fanfare.bot.run",
              bot,
              b -> b.metrics().runs() - b.metrics().running(),
              b -> b.metrics().totalDuration().toNanos(),
              TimeUnit.NANOSECONDS)
          .tags(tags)
          .register(registry);
    }

    private Meter counter(
        String name, ManagedBot bot, Tags tags, ToDoubleFunction<BotMetrics> value) {
      return FunctionCounter.builder(
              "fanfare.bot." + name, bot, b -> value.applyAsDouble(b.metrics()))
          .tags(tags)
          .register(registry);
    }

    @Override
    public void removed(ManagedBot bot) {
      List<Meter> gone = meters.remove(bot.name());
      if (gone != null) {
        gone.forEach(registry::remove);
      }
    }
  }
}
