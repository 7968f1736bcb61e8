package dev.fanfare.app.schedule;

/**
 * A front's view of bots on their schedules. Every method has a default that does nothing; all are
 * called on threads of the bots.
 */
public interface ScheduleWatcher {

  /**
   * Takes the handle by which the schedules are stopped; no slot has fired yet.
   *
   * @param control the handle
   */
  default void started(ScheduleControl control) {}

  /** Returns whether {@link #event} is called. */
  default boolean wantsEvents() {
    return false;
  }

  /**
   * Takes an event, DEBUG ones and starts and ends of runs excepted.
   *
   * @param event the event
   */
  default void event(ScheduleEvent event) {}

  /**
   * Takes the result of a run; its files have been written.
   *
   * @param outcome the result
   */
  default void ended(ScheduledOutcome outcome) {}
}
