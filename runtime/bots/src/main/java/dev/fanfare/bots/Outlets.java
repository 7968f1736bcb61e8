package dev.fanfare.bots;

import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.webhook.Webhook;
import dev.fanfare.bots.webhook.Webhooks;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.util.List;

/** Where events leave the process: the webhooks of a manager and its bots, while it is started. */
final class Outlets {

  private static final Duration LAST_EVENTS = Duration.ofSeconds(5);

  private final EventBus bus;
  private final List<Webhook> common;
  private final Webhooks webhooks;

  /**
   * Creates them, closed.
   *
   * @param common those that get every bot's events
   */
  Outlets(EventBus bus, Environment environment, List<Webhook> common) {
    this.bus = bus;
    this.common = List.copyOf(common);
    webhooks = new Webhooks(bus, environment);
  }

  /** Opens those for all bots. */
  void open() {
    common.forEach(webhook -> webhooks.attach(EventBus.ALL, webhook));
  }

  /** Opens a bot's own. */
  void open(BotSpec bot) {
    bot.webhooks.forEach(webhook -> webhooks.attach(bot.name, webhook));
  }

  /** Closes a bot's own. */
  void close(String bot) {
    webhooks.detach(bot);
  }

  /** Waits until what has been told so far has been delivered, but not for ever. */
  void drain() {
    try {
      var unused = bus.awaitEmpty(LAST_EVENTS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes all; what has not been delivered is given up. */
  void close() {
    webhooks.close();
  }

  long delivered() {
    return webhooks.delivered();
  }

  long failed() {
    return webhooks.failed();
  }
}
