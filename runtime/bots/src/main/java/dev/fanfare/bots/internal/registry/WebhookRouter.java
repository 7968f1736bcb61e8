package dev.fanfare.bots.internal.registry;

import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.event.EventDelivery;
import dev.fanfare.bots.event.EventDestination;
import dev.fanfare.bots.event.EventSubscription;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Connects the event bus with the webhooks of a manager and its bots while the manager is started.
 * Thread-safe.
 */
public final class WebhookRouter {

  private static final Duration LAST_EVENTS = Duration.ofSeconds(5);

  private static final class Route {
    final EventDestination destination;
    private @Nullable EventDelivery delivery;
    private @Nullable EventSubscription subscription;

    Route(EventDestination destination) {
      this.destination = destination;
    }

    void connect(EventDelivery opened, EventSubscription subscribed) {
      delivery = opened;
      subscription = subscribed;
    }

    void disconnect() {
      if (subscription != null && delivery != null) {
        subscription.close();
        delivery.close();
      }
      subscription = null;
      delivery = null;
    }
  }

  private final EventBus bus;
  private final Environment environment;

  /** By bot, or {@link EventBus#ALL}. */
  private final Map<String, List<Route>> routes = new HashMap<>();

  /** The bots, or {@link EventBus#ALL}, whose webhooks are open. */
  private final Set<String> open = new HashSet<>();

  private final LongAdder delivered = new LongAdder();
  private final LongAdder failed = new LongAdder();

  /** Creates a router without webhooks. */
  public WebhookRouter(EventBus bus, Environment environment) {
    this.bus = bus;
    this.environment = environment;
  }

  /**
   * Adds a webhook; it is open at once if those of its bot are.
   *
   * @param bot the bot's name, or {@link EventBus#ALL}
   */
  public synchronized void add(String bot, EventDestination destination) {
    Route route = new Route(destination);
    if (open.contains(bot)) {
      connect(bot, route);
    }
    routes.computeIfAbsent(bot, key -> new ArrayList<>()).add(route);
  }

  /** Closes and removes a bot's webhooks of a name; false if there is none. */
  public synchronized boolean remove(String bot, String name) {
    List<Route> all = routes.getOrDefault(bot, new ArrayList<>());
    List<Route> gone = all.stream().filter(r -> r.destination.name().equals(name)).toList();
    gone.forEach(Route::disconnect);
    return all.removeAll(gone);
  }

  /** Removes all webhooks of a bot. */
  synchronized void forget(String bot) {
    close(bot);
    routes.remove(bot);
  }

  /**
   * Opens the webhooks of a bot, or those of all bots.
   *
   * @param bot the bot's name, or {@link EventBus#ALL}
   */
  synchronized void open(String bot) {
    if (open.add(bot)) {
      routes.getOrDefault(bot, List.of()).forEach(route -> connect(bot, route));
    }
  }

  private void connect(String bot, Route route) {
    EventDestination destination = route.destination;
    EventDelivery delivery = destination.open(environment);
    route.connect(
        delivery, bus.subscribe(bot, destination.levels(), event -> deliver(delivery, event)));
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

  private void close(String bot) {
    open.remove(bot);
    routes.getOrDefault(bot, List.of()).forEach(Route::disconnect);
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
  synchronized void close() {
    List.copyOf(open).forEach(this::close);
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
