package dev.fanfare.bots.internal.registry;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.internal.run.AttemptTermination;
import dev.fanfare.bots.internal.run.BotAttempt;
import dev.fanfare.bots.internal.run.BotServices;
import dev.fanfare.bots.model.BotWatcher;
import dev.fanfare.runtime.result.FanfareException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The started or stopped state of a manager: slots, bots and webhooks begin and end together.
 * Thread-safe; the locks of the registry and the bots are taken inside its own.
 */
public final class ManagerLifecycle {

  private final String name;
  private final BotServices services;
  private final WebhookRouter webhooks;
  private final BotRegistry registry = new BotRegistry();
  private boolean started;
  private CountDownLatch stopped = new CountDownLatch(0);

  /** Creates the state of a manager without bots that is not started. */
  public ManagerLifecycle(String name, BotServices services, WebhookRouter webhooks) {
    this.name = name;
    this.services = services;
    this.webhooks = webhooks;
  }

  /** Publishes an event of the manager itself. */
  public void publish(String what) {
    services.publish(
        EventBus.MANAGER,
        EventLevel.INFO,
        () -> "manager '" + name + "': " + what,
        () -> Map.of("manager", name));
  }

  /** Returns whether the manager is started. */
  public synchronized boolean isStarted() {
    return started;
  }

  /** Returns every bot, by name. */
  public List<BotEntry> bots() {
    return registry.bots();
  }

  /**
   * Returns a bot.
   *
   * @throws FanfareException if there is none of that name; the message names the nearest
   */
  public BotEntry bot(String name) {
    return registry.bot(name);
  }

  /** Reports every bot there is to a watcher, and from now on those that come and go. */
  public synchronized void watch(BotWatcher watcher) {
    registry.watch(watcher);
  }

  /** Ends what {@link #watch} began. */
  public synchronized void unwatch(BotWatcher watcher) {
    registry.unwatch(watcher);
  }

  /**
   * Starts the manager, if it is not started.
   *
   * @throws FanfareException if a bot cannot run on this machine; then nothing is started
   */
  public void start() {
    bots().forEach(BotEntry::check);
    synchronized (this) {
      if (!started) {
        started = true;
        stopped = new CountDownLatch(1);
        webhooks.open(EventBus.ALL);
        services.slots().open();
        registry.bots().forEach(this::begin);
        publish("started");
      }
    }
  }

  /**
   * Adds a bot; it begins if the manager is started.
   *
   * @throws FanfareException if there is one of that name, or the manager is started and the bot
   *     cannot run on this machine
   */
  public void add(BotEntry bot) {
    if (isStarted()) {
      bot.check();
    }
    synchronized (this) {
      registry.add(bot);
      boolean whole = false;
      try {
        bot.settings().webhooks().forEach(webhook -> webhooks.add(bot.name(), webhook));
        if (started) {
          begin(bot);
        }
        whole = true;
      } finally {
        if (!whole) {
          remove(bot.name());
        }
      }
      publish("bot '" + bot.name() + "' added");
    }
  }

  private void begin(BotEntry bot) {
    webhooks.open(bot.name());
    bot.managerStarts();
  }

  /** Removes a bot; false if there is none of that name. */
  public synchronized boolean remove(String name) {
    boolean removed = registry.remove(name).map(this::end).isPresent();
    if (removed) {
      publish("bot '" + name + "' removed");
    }
    return removed;
  }

  private List<BotAttempt> end(BotEntry bot) {
    webhooks.forget(bot.name());
    return bot.managerStops(false);
  }

  /**
   * Stops the manager, and then calls an action.
   *
   * @param grace how long attempts may go on
   * @param keep whether slots count that come until it is started again
   * @return the bots that ignored their interrupt; from inside a bot, none, as the rest happens on
   *     another thread
   */
  public List<String> stop(Duration grace, boolean keep, Runnable then) {
    StopGrace.check(grace);
    List<BotAttempt> left = new ArrayList<>();
    CountDownLatch latch;
    synchronized (this) {
      if (started) {
        publish("stopping");
      }
      started = false;
      latch = stopped;
      services.slots().close();
      registry.bots().forEach(bot -> left.addAll(bot.managerStops(keep)));
      left.addAll(registry.leftBehind());
    }
    return new AttemptTermination(services.environment())
        .end(
            left,
            grace,
            () -> {
              webhooks.drain();
              closeWebhooks();
              publish("stopped");
              then.run();
              latch.countDown();
            });
  }

  /** Closes the webhooks, unless the manager has been started again meanwhile. */
  private synchronized void closeWebhooks() {
    if (!started) {
      webhooks.close();
    }
  }

  /**
   * Waits until the manager is stopped.
   *
   * @throws InterruptedException if the calling thread was interrupted
   */
  public void awaitStop() throws InterruptedException {
    CountDownLatch latch;
    synchronized (this) {
      latch = stopped;
    }
    var unused = services.environment().waits().await(latch, Long.MAX_VALUE);
  }
}
