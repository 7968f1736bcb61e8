package dev.fanfare.bots.internal.registry;

import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.event.EventDelivery;
import dev.fanfare.bots.event.EventDestination;
import dev.fanfare.bots.event.EventSubscription;
import dev.fanfare.bots.internal.run.BotSettings;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Connects the event bus with the webhooks of a manager and its bots while the manager is started.
 * Thread-safe.
 */
public final class WebhookRouter {

  private static final Duration LAST_EVENTS = Duration.ofSeconds(5);

  private record Route(String bot, EventSubscription subscription, EventDelivery delivery) {
    void end() {
      subscription.close();
      delivery.close();
    }
  }

  private final EventBus bus;
  private final Environment environment;
  private final List<EventDestination> common;
  private final List<Route> routes = new CopyOnWriteArrayList<>();
  private final LongAdder delivered = new LongAdder();
  private final LongAdder failed = new LongAdder();

  /**
   * Creates a router without open connections.
   *
   * @param common the destinations of every bot's events
   */
  public WebhookRouter(EventBus bus, Environment environment, List<EventDestination> common) {
    this.bus = bus;
    this.environment = environment;
    this.common = List.copyOf(common);
  }

  /** Opens the webhooks of the manager. */
  void open() {
    common.forEach(destination -> open(EventBus.ALL, destination));
  }

  /** Opens a bot's own webhooks. */
  void open(BotSettings bot) {
    bot.webhooks().forEach(destination -> open(bot.name(), destination));
  }

  private void open(String bot, EventDestination destination) {
    EventDelivery delivery = destination.open(environment);
    EventSubscription subscription =
        bus.subscribe(bot, destination.levels(), event -> deliver(delivery, event));
    routes.add(new Route(bot, subscription, delivery));
  }

  private void deliver(EventDelivery delivery, BotEvent event) {
    boolean taken = false;
    try {
      taken = delivery.deliver(UUID.randomUUID().toString(), event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      (taken ? delivered : failed).increment();
    }
  }

  /** Closes a bot's own webhooks. */
  void close(String bot) {
    closeIf(route -> route.bot.equals(bot));
  }

  private void closeIf(Predicate<Route> which) {
    routes.stream().filter(which).forEach(Route::end);
    routes.removeIf(which);
  }

  /** Waits until the events published so far have been delivered, for five seconds at most. */
  void drain() {
    try {
      var unused = bus.awaitEmpty(LAST_EVENTS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes all webhooks; what has not been delivered is given up. */
  void close() {
    closeIf(route -> true);
  }

  /** Returns how many events webhooks have taken. */
  public long delivered() {
    return delivered.sum();
  }

  /** Returns how many events were given up. */
  public long failed() {
    return failed.sum();
  }
}
