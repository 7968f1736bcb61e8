package dev.fanfare.bots.event;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.spi.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Brings events to callbacks. Thread-safe.
 *
 * <p>Each subscription has a queue of its own, so a slow callback delays neither the publisher nor
 * the other callbacks. Its callback is called by one thread at a time, with the events in the order
 * in which they were published; it may subscribe, publish and unsubscribe. A full queue drops its
 * DEBUG events first, then INFO, then WARNING, the oldest of a level first, and counts them. What a
 * callback throws is logged the first time; the callback goes on to be called.
 */
public final class EventBus {

  /** In place of a bot's name: every bot. */
  public static final String ALL = "*";

  /**
   * In place of a bot's name: the manager itself, which publishes when it starts, is stopping and
   * has stopped, when bots are added and removed, and when all are run. {@link #ALL} does not
   * include it.
   */
  public static final String MANAGER = "@manager";

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private final int capacity;
  private final Executor executor;
  private final Waits waits;
  private final Map<String, List<QueuedSubscription>> mailboxes = new ConcurrentHashMap<>();
  private final LongAdder droppedByClosed = new LongAdder();

  /**
   * Creates a bus without subscriptions.
   *
   * @param capacity how many events can wait for one callback, at least 1
   * @param executor what calls the callbacks; it must not do so in {@code execute} itself while
   *     another of its threads could do the same
   * @param waits how {@link #awaitEmpty} waits
   */
  public EventBus(int capacity, Executor executor, Waits waits) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity " + capacity + " is not at least 1");
    }
    this.capacity = capacity;
    this.executor = Objects.requireNonNull(executor, "executor");
    this.waits = Objects.requireNonNull(waits, "waits");
  }

  /**
   * Subscribes to all levels.
   *
   * @param bot the bot's name, whether it exists yet or not, or {@link #ALL}
   * @param callback what is called
   */
  public EventSubscription subscribe(String bot, Consumer<BotEvent> callback) {
    return subscribe(bot, EnumSet.allOf(EventLevel.class), callback);
  }

  /**
   * Subscribes to some levels.
   *
   * @param bot the bot's name, whether it exists yet or not, or {@link #ALL}
   * @param levels those that are wanted
   * @param callback what is called
   */
  public EventSubscription subscribe(
      String bot, Collection<EventLevel> levels, Consumer<BotEvent> callback) {
    QueuedSubscription mailbox =
        new QueuedSubscription(
            capacity, Set.copyOf(levels), callback, executor, closed -> remove(bot, closed));
    mailboxes.merge(bot, List.of(mailbox), EventBus::concat);
    return mailbox;
  }

  /** Publishes an event. Never waits, and calls no callback itself. */
  public void publish(BotEvent event) {
    if (!event.bot().equals(MANAGER)) {
      post(ALL, event);
    }
    post(event.bot(), event);
  }

  private void post(String key, BotEvent event) {
    for (QueuedSubscription mailbox : mailboxes.getOrDefault(key, List.of())) {
      mailbox.post(event);
    }
  }

  /** Returns whether a subscription wants a bot's events of a level: others need not be made. */
  public boolean wants(String bot, EventLevel level) {
    return wanted(bot, level) || (!bot.equals(MANAGER) && wanted(ALL, level));
  }

  private boolean wanted(String key, EventLevel level) {
    for (QueuedSubscription mailbox : mailboxes.getOrDefault(key, List.of())) {
      if (mailbox.wants(level)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the number of events that full queues have dropped, over all past and present
   * subscriptions.
   */
  public long dropped() {
    return droppedByClosed.sum() + all().stream().mapToLong(QueuedSubscription::dropped).sum();
  }

  /**
   * Waits until every callback has had every event that was published before, and has returned.
   * Called from a callback, it does not wait for that one.
   *
   * @param timeout how long at most, 0 or more
   * @return whether they have; if not, the time was up
   * @throws InterruptedException if the waiting thread was interrupted
   */
  public boolean awaitEmpty(Duration timeout) throws InterruptedException {
    long nanos = nanos(timeout);
    List<QueuedSubscription> waiting = all();
    CountDownLatch latch = new CountDownLatch(waiting.size());
    waiting.forEach(mailbox -> mailbox.postMark(latch));
    return waits.await(latch, nanos);
  }

  /** A time longer than a long of nanoseconds is waited for as long as that. */
  private static long nanos(Duration timeout) {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("timeout " + timeout + " is negative");
    }
    return timeout.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : timeout.toNanos();
  }

  /** Returns how many events wait, over all subscriptions. */
  public long waiting() {
    return all().stream().mapToLong(QueuedSubscription::waiting).sum();
  }

  /** Returns whether the calling thread is in a callback of any bus. */
  public static boolean isCallback() {
    return QueuedSubscription.isCallback();
  }

  private List<QueuedSubscription> all() {
    return mailboxes.values().stream().flatMap(List::stream).toList();
  }

  private void remove(String bot, QueuedSubscription closed) {
    mailboxes.computeIfPresent(
        bot,
        (key, list) -> {
          List<QueuedSubscription> rest =
              list.stream().filter(mailbox -> mailbox != closed).toList();
          return rest.isEmpty() ? null : rest;
        });
    droppedByClosed.add(closed.dropped());
  }

  private static List<QueuedSubscription> concat(
      List<QueuedSubscription> first, List<QueuedSubscription> second) {
    List<QueuedSubscription> both = new ArrayList<>(first);
    both.addAll(second);
    return List.copyOf(both);
  }
}
