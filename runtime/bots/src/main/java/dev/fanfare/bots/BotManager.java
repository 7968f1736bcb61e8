package dev.fanfare.bots;

import dev.fanfare.bots.event.EventBus;
import dev.fanfare.bots.event.EventDestination;
import dev.fanfare.bots.internal.registry.BotEntry;
import dev.fanfare.bots.internal.registry.ManagerLifecycle;
import dev.fanfare.bots.internal.registry.WebhookRouter;
import dev.fanfare.bots.internal.run.BotServices;
import dev.fanfare.bots.internal.run.RunPermits;
import dev.fanfare.bots.internal.schedule.SlotQueue;
import dev.fanfare.bots.model.BotMetrics;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.BotWatcher;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.bots.spi.BotStore;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The registry of an application's bots, which runs them on their schedules.
 *
 * <pre>{@code
 * BotManager manager = BotManager.create();
 * manager.add(BotSpec.of("ping", context -> ping()).schedule("0 6 * * *").retries(2).build());
 * manager.start();
 * manager.awaitStop();
 * }</pre>
 *
 * <p>Thread-safe. Everything works while bots run, from inside a bot or an event callback, and
 * twice: what is so already stays so. Bots run on daemon threads: one that hangs does not hold the
 * JVM, and the main thread has to wait with {@link #awaitStop}.
 *
 * <p><b>Slots.</b> A slot is an instant that a bot's schedules name; each is handled once. It is on
 * time while the clock shows its minute, else it has been missed, and the bot's misfire policy says
 * what happens. If a slot comes while the bot runs, its overlap policy does. Slots that come while
 * the bot rests after a failure, or while it or the manager is stopped, are skipped.
 */
public final class BotManager implements AutoCloseable {

  private final String name;
  private final Instant created;
  private final @Nullable ShutdownStop shutdown;
  private final BotServices services;
  private final Duration grace;
  private final WebhookRouter webhooks;
  private final ManagerLifecycle lifecycle;

  private BotManager(Builder builder) {
    Environment environment = builder.environment;
    EventBus bus =
        new EventBus(builder.eventCapacity, environment.background(), environment.waits());
    name = builder.name;
    created = environment.time().instant();
    RunPermits permits = new RunPermits(builder.mostRunning, environment.background());
    services =
        new BotServices(environment, bus, new SlotQueue(environment), permits, builder.store);
    grace = builder.grace;
    webhooks = new WebhookRouter(bus, environment);
    builder.webhooks.forEach(webhook -> webhooks.add(EventBus.ALL, webhook));
    lifecycle = new ManagerLifecycle(name, services, webhooks);
    shutdown = builder.stopsAtShutdown ? new ShutdownStop(this) : null;
  }

  /** Returns a manager with the defaults of {@link #builder}. */
  public static BotManager create() {
    return builder().build();
  }

  /** Begins a manager. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Adds a bot. If the manager is started, its slots come from now on.
   *
   * @return the bot in this manager's care
   * @throws FanfareException if there is one of that name, or the manager is started and the bot
   *     cannot run on this machine
   */
  public ManagedBot add(BotSpec spec) {
    BotEntry bot = new BotEntry(spec.settings(), services, webhooks);
    lifecycle.add(bot);
    return bot;
  }

  /**
   * Removes a bot. A run that is under way goes on, but no failed attempt is made again.
   *
   * @param name the bot's name
   * @return false if there is none of that name
   */
  public boolean remove(String name) {
    return lifecycle.remove(name);
  }

  /**
   * Returns the bot with a name.
   *
   * @throws FanfareException if there is none of that name; the message names the nearest
   */
  public ManagedBot bot(String name) {
    return lifecycle.bot(name);
  }

  /** Returns every bot, ordered by name. */
  public List<ManagedBot> bots() {
    return List.copyOf(entries());
  }

  /** Returns every bot's metrics, ordered by bot name. */
  public List<BotMetrics> metrics() {
    return entries().stream().map(BotEntry::metrics).toList();
  }

  /** Returns the bus on which the events of all bots are published. */
  public EventBus events() {
    return services.bus();
  }

  /** Returns the name that the manager was built with. */
  public String name() {
    return name;
  }

  /** Returns when the manager was built. */
  public Instant created() {
    return created;
  }

  /** Sends every bot's events to one more webhook from now on, while the manager is started. */
  public void addWebhook(EventDestination webhook) {
    webhooks.add(EventBus.ALL, webhook);
  }

  /**
   * Closes the manager's webhooks of a name; what they have not delivered is given up. Those of a
   * bot are its own: {@link ManagedBot#removeWebhook}.
   *
   * @param name the webhook's name
   * @return false if there is none of that name
   */
  public boolean removeWebhook(String name) {
    return webhooks.remove(EventBus.ALL, name);
  }

  /** Returns the number of events that webhooks have accepted. */
  public long webhooksDelivered() {
    return webhooks.delivered();
  }

  /** Returns the number of events that were given up because a webhook did not accept them. */
  public long webhooksFailed() {
    return webhooks.failed();
  }

  /**
   * Runs every bot now, as {@link ManagedBot#runNow} does.
   *
   * @return completes when all have ended, with their results by name
   */
  public CompletableFuture<List<BotResult>> runAllNow() {
    List<BotEntry> all = entries();
    lifecycle.publish("running all " + all.size() + " bots");
    List<CompletableFuture<BotResult>> results = all.stream().map(BotEntry::runNow).toList();
    return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
        .thenApply(ended -> results.stream().map(CompletableFuture::join).toList());
  }

  /**
   * Starts it: slots come from now on.
   *
   * @throws FanfareException if a bot cannot run on this machine; then none is started
   */
  public void start() {
    lifecycle.start();
    if (shutdown != null) {
      shutdown.register();
    }
  }

  /** Returns whether the manager is started. */
  public boolean isStarted() {
    return lifecycle.isStarted();
  }

  /** Calls {@link #stop(Duration)} with the grace that the manager was built with. */
  public List<String> stop() {
    return stop(grace);
  }

  /**
   * Stops it: no slot starts a bot, what waits is skipped, and no failed attempt is made again.
   * Attempts under way may go on for a while; then they are interrupted; those that do not end
   * within another second are given up. Then the last events are delivered, for five seconds at
   * most. Called from inside a bot or an event callback, it does not wait for all this.
   *
   * @param grace how long until the interrupt, 0 or more
   * @return the bots whose attempts did not end; from inside, none. No other thread is left
   */
  public List<String> stop(Duration grace) {
    return lifecycle.stop(
        grace,
        false,
        () -> {
          if (shutdown != null) {
            shutdown.unregister();
          }
        });
  }

  /**
   * Calls {@link #stop()}, then {@link #start}; slots that come meanwhile are run late, by the
   * bots' misfire policies.
   */
  public void restart() {
    var unused = lifecycle.stop(grace, true, this::start);
  }

  /** Calls {@link #stop()}. */
  @Override
  public void close() {
    var unused = stop();
  }

  /**
   * Waits until it is stopped. Returns at once if it has not been started.
   *
   * @throws InterruptedException if the waiting thread was interrupted
   */
  public void awaitStop() throws InterruptedException {
    lifecycle.awaitStop();
  }

  /**
   * Tells a watcher of every bot there is, and of every one that comes and goes.
   *
   * @return ends it
   */
  public AutoCloseable watch(BotWatcher watcher) {
    lifecycle.watch(watcher);
    return () -> lifecycle.unwatch(watcher);
  }

  private List<BotEntry> entries() {
    return lifecycle.bots();
  }

  /** Returns the name, whether it is started, and how many bots it has. */
  @Override
  public String toString() {
    String state = isStarted() ? "started" : "stopped";
    return "bot manager '" + name + "' (" + state + ", bots: " + entries().size() + ")";
  }

  /** Builds a {@link BotManager}. Not for use by several threads. */
  public static final class Builder {

    private final List<EventDestination> webhooks = new ArrayList<>();
    private Environment environment = Fanfare.environment();
    private Duration grace = Duration.ofSeconds(30);
    private int eventCapacity = 10_000;
    private String name = "bots";
    private int mostRunning = Integer.MAX_VALUE;
    private boolean stopsAtShutdown;
    private @Nullable BotStore store;

    private Builder() {}

    /** Sends every bot's events to a webhook, while the manager is started. */
    public Builder webhook(EventDestination webhook) {
      webhooks.add(Objects.requireNonNull(webhook, "webhook"));
      return this;
    }

    /**
     * Sets the time for which attempts may go on when the manager is stopped, before they are
     * interrupted. Default: 30 seconds.
     *
     * @param grace 0 or more
     */
    public Builder grace(Duration grace) {
      if (grace.isNegative()) {
        throw new FanfareException("grace " + grace + " of a bot manager is negative");
      }
      this.grace = grace;
      return this;
    }

    /**
     * Sets the number of events that can wait for one callback. Default: 10 000.
     *
     * @param capacity at least 1
     */
    public Builder eventCapacity(int capacity) {
      if (capacity < 1) {
        throw new FanfareException("event capacity " + capacity + " is not at least 1");
      }
      eventCapacity = capacity;
      return this;
    }

    /**
     * Names the manager, for its events; else {@code bots}.
     *
     * @param name not empty
     */
    public Builder name(String name) {
      if (name.isBlank()) {
        throw new FanfareException("the name of a bot manager is empty");
      }
      this.name = name;
      return this;
    }

    /**
     * Keeps slots, cooldowns and numbers in a store that other processes may share: each slot is
     * run by one of them, and a bot that is added knows which slots have been missed. Else they end
     * with the process, and each process runs every slot.
     *
     * @param store such as {@code StoredBots.of(store)} of the module dev.fanfare.store; closed by
     *     its owner, after the manager
     */
    public Builder store(BotStore store) {
      this.store = Objects.requireNonNull(store, "store");
      return this;
    }

    /**
     * Bounds how many runs, over all bots, are under way at once; further ones wait, first come,
     * first served, and count as running while they do. Else as many as come.
     *
     * @param most at least 1
     */
    public Builder maxRunning(int most) {
      if (most < 1) {
        throw new FanfareException("maxRunning " + most + " is not at least 1");
      }
      mostRunning = most;
      return this;
    }

    /**
     * Stops the manager, with its grace, when the JVM is shut down while it is started; else bots
     * end with the JVM.
     */
    public Builder stopAtShutdown() {
      stopsAtShutdown = true;
      return this;
    }

    /** Sets the source of time, timers and threads. Default: the machine's. */
    public Builder environment(Environment environment) {
      this.environment = Objects.requireNonNull(environment, "environment");
      return this;
    }

    /** Returns the manager, not started. */
    public BotManager build() {
      return new BotManager(this);
    }
  }
}
