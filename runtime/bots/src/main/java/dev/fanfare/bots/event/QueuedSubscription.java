package dev.fanfare.bots.event;

import dev.fanfare.api.EventLevel;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One subscription: a queue, and who empties it. At most one drain is under way or on its way to
 * the executor ({@code active}); it takes some events and then makes room for others.
 */
final class QueuedSubscription implements EventSubscription {

  private static final System.Logger LOG = System.getLogger(EventBus.class.getName());

  /** So many events in one go, so that a busy mailbox does not keep its thread from others. */
  private static final int BATCH = 1000;

  /** The mailbox whose callback the thread is in, the innermost if there are several. */
  private static final ThreadLocal<@Nullable QueuedSubscription> CALLING = new ThreadLocal<>();

  private final Set<EventLevel> levels;
  private final Consumer<BotEvent> callback;
  private final Executor executor;
  private final Consumer<QueuedSubscription> onClose;
  private final AtomicBoolean thrown = new AtomicBoolean();

  private final Object lock = new Object();
  private final EventQueue queue;
  private boolean active;
  private boolean closed;

  QueuedSubscription(
      int capacity,
      Set<EventLevel> levels,
      Consumer<BotEvent> callback,
      Executor executor,
      Consumer<QueuedSubscription> onClose) {
    this.queue = new EventQueue(capacity);
    this.levels = levels;
    this.callback = callback;
    this.executor = executor;
    this.onClose = onClose;
  }

  static boolean isCallback() {
    return CALLING.get() != null;
  }

  boolean wants(EventLevel level) {
    return levels.contains(level);
  }

  void post(BotEvent event) {
    if (!wants(event.level())) {
      return;
    }
    synchronized (lock) {
      if (closed) {
        return;
      }
      queue.add(event);
      if (active) {
        return;
      }
      active = true;
    }
    resume();
  }

  /** Opens a latch by one when all events that wait now have been delivered. */
  void postMark(CountDownLatch latch) {
    synchronized (lock) {
      if (closed || !active || CALLING.get() == this) {
        latch.countDown();
      } else {
        queue.addMark(latch);
      }
    }
  }

  private void resume() {
    try {
      executor.execute(this::drain);
    } catch (RuntimeException | OutOfMemoryError e) {
      // No thread to be had: the next event tries again.
      synchronized (lock) {
        active = false;
      }
      LOG.log(System.Logger.Level.WARNING, "no thread for an event callback", e);
    }
  }

  private void drain() {
    for (int i = 0; i < BATCH; i++) {
      Object item = take();
      if (item == null) {
        return;
      }
      if (item instanceof BotEvent event) {
        deliver(event);
      } else {
        ((CountDownLatch) item).countDown();
      }
    }
    resume();
  }

  private @Nullable Object take() {
    synchronized (lock) {
      Object item = queue.poll();
      active = item != null;
      return item;
    }
  }

  private void deliver(BotEvent event) {
    QueuedSubscription outer = CALLING.get();
    CALLING.set(this);
    try {
      callback.accept(event);
    } catch (Throwable e) {
      if (thrown.compareAndSet(false, true)) {
        LOG.log(System.Logger.Level.WARNING, "an event callback threw; it goes on", e);
      }
    } finally {
      CALLING.set(outer);
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      queue.clear();
    }
    onClose.accept(this);
  }

  @Override
  public int waiting() {
    synchronized (lock) {
      return queue.size();
    }
  }

  @Override
  public long dropped() {
    synchronized (lock) {
      return queue.dropped();
    }
  }
}
