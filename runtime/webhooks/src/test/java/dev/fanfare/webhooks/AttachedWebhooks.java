package dev.fanfare.webhooks;

import dev.fanfare.bots.event.BotEvent;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.event.EventDelivery;
import dev.fanfare.bots.event.EventSubscription;
import dev.fanfare.runtime.spi.Environment;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Webhooks on a bus, without a manager. */
final class AttachedWebhooks implements AutoCloseable {

  private record Attached(String bot, EventSubscription subscription, EventDelivery delivery) {}

  private final EventBus bus;
  private final Environment environment;
  private final List<Attached> attached = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger delivered = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  AttachedWebhooks(EventBus bus, Environment environment) {
    this.bus = bus;
    this.environment = environment;
  }

  void attach(String bot, Webhook webhook) {
    EventDelivery delivery = webhook.open(environment);
    attached.add(
        new Attached(
            bot,
            bus.subscribe(bot, webhook.levels(), event -> deliver(delivery, event)),
            delivery));
  }

  private void deliver(EventDelivery delivery, BotEvent event) {
    try {
      boolean taken = delivery.deliver("id-" + ids.incrementAndGet(), event);
      (taken ? delivered : failed).incrementAndGet();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void detach(String bot) {
    for (Attached one : attached) {
      if (one.bot.equals(bot)) {
        one.subscription.close();
        one.delivery.close();
      }
    }
    attached.removeIf(one -> one.bot.equals(bot));
  }

  int delivered() {
    return delivered.get();
  }

  int failed() {
    return failed.get();
  }

  @Override
  public void close() {
    attached.forEach(one -> detach(one.bot));
  }
}
