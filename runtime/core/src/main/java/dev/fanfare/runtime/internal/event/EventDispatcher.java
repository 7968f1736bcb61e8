package dev.fanfare.runtime.internal.event;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Tells a run's listeners what happens, one event at a time and in order, on a thread that is not a
 * worker's. Posting never waits: the queue is bounded, and when it is full events are left out,
 * those of level DEBUG long before the others. Thread-safe.
 */
public final class EventDispatcher {

  private static final int MOST_DEBUG = 1 << 16;
  private static final int MOST = 1 << 20;

  private final Executor background;
  private final List<ListenerSubscription> subscriptions = new ArrayList<>();
  private final ArrayDeque<RunEvent> queue = new ArrayDeque<>();
  private boolean delivering;
  private boolean closed;
  private long leftOut;
  private @Nullable Runnable then;

  /**
   * A dispatcher.
   *
   * @param background where listeners are called
   * @param listeners the listeners
   */
  public EventDispatcher(Executor background, List<RunListener> listeners) {
    this.background = background;
    listeners.forEach(listener -> subscriptions.add(ListenerSubscription.of(listener)));
  }

  /**
   * Returns whether any listener wants events of a type and level. Unwanted events need not be
   * made.
   */
  public boolean wanted(Class<? extends RunEvent> type, EventLevel level) {
    for (ListenerSubscription subscription : subscriptions) {
      if (subscription.wants(type, level)) {
        return true;
      }
    }
    return false;
  }

  /** Posts an event. Does nothing once the dispatcher is closed. */
  public void post(RunEvent event) {
    if (!wanted(event.getClass(), event.level())) {
      return;
    }
    synchronized (queue) {
      if (closed) {
        return;
      }
      if (queue.size() >= (event.level() == EventLevel.DEBUG ? MOST_DEBUG : MOST)) {
        leftOut++;
        return;
      }
      queue.add(event);
      if (delivering) {
        return;
      }
      delivering = true;
    }
    background.execute(this::deliver);
  }

  /**
   * Takes no more events.
   *
   * @param then called when all have been delivered: at once, or in the background
   */
  public void close(Runnable then) {
    synchronized (queue) {
      closed = true;
      if (delivering) {
        this.then = then;
        return;
      }
    }
    then.run();
  }

  private void deliver() {
    for (RunEvent event = next(); event != null; event = next()) {
      for (ListenerSubscription subscription : subscriptions) {
        subscription.tell(event);
      }
    }
  }

  private @Nullable RunEvent next() {
    Runnable last;
    synchronized (queue) {
      RunEvent event = queue.poll();
      if (event != null) {
        return event;
      }
      delivering = false;
      last = then;
    }
    if (last != null) {
      reportLeftOut();
      last.run();
    }
    return null;
  }

  private void reportLeftOut() {
    if (leftOut > 0) {
      System.getLogger(EventDispatcher.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "{0} events were left out: listeners were slower than the run",
              leftOut);
    }
  }
}
