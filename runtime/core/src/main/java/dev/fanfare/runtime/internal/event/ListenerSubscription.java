package dev.fanfare.runtime.internal.event;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import java.util.HashSet;
import java.util.Set;

/** One listener, and what it wants. */
final class ListenerSubscription {

  private final RunListener listener;
  private final Set<Class<?>> wanted;
  private final EventLevel least;
  private boolean over;

  private ListenerSubscription(RunListener listener, Set<Class<?>> wanted) {
    this.listener = listener;
    this.wanted = wanted;
    least = listener.least();
  }

  static ListenerSubscription of(RunListener listener) {
    Set<Class<?>> wanted = new HashSet<>();
    for (Class<?> type : RunEvent.class.getPermittedSubclasses()) {
      if (listener.wants(type.asSubclass(RunEvent.class))) {
        wanted.add(type);
      }
    }
    return new ListenerSubscription(listener, wanted);
  }

  boolean wants(Class<? extends RunEvent> type, EventLevel level) {
    return wanted.contains(type) && level.compareTo(least) >= 0;
  }

  /** Called by one thread at a time. */
  void tell(RunEvent event) {
    if (over || !wants(event.getClass(), event.level())) {
      return;
    }
    try {
      listener.on(event);
    } catch (Throwable e) {
      over = true;
      System.getLogger(ListenerSubscription.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "a listener threw at "
                  + event.getClass().getSimpleName()
                  + "; it receives no more events",
              e);
    }
  }
}
