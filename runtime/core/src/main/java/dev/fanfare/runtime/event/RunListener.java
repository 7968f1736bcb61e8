package dev.fanfare.runtime.event;

import dev.fanfare.api.EventLevel;

/**
 * A listener to the events of a run.
 *
 * <p>Events come one at a time, in the order in which they happened to the run ({@link
 * RunEvent.RunStarted} first, {@link RunEvent.RunEnded} last), on a thread that is not a worker's:
 * a slow listener delays no task. A run's report is handed out only after its listeners have
 * received all. What a listener throws is logged, and the listener receives no more events.
 */
@FunctionalInterface
public interface RunListener {

  /**
   * Handles an event of the run.
   *
   * @param event what
   */
  void on(RunEvent event);

  /**
   * Returns whether this listener wants events of a type; asked once for each type at the run's
   * start. An event that no listener wants is not made: {@link RunEvent.TaskEnded} costs something
   * at a million tasks.
   *
   * @param type the event's class
   */
  default boolean wants(Class<? extends RunEvent> type) {
    return true;
  }

  /**
   * Returns the lowest level of the events that this listener receives; asked once at the run's
   * start. One that wants only the {@link RunEvent.TaskEnded} of tasks that failed costs nothing
   * for all the others.
   */
  default EventLevel least() {
    return EventLevel.DEBUG;
  }
}
