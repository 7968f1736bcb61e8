package dev.fanfare.bots.event;

/** A callback's place on an {@link EventBus}. Thread-safe. */
public interface EventSubscription extends AutoCloseable {

  /**
   * Ends it: events that wait are thrown away, and no call begins after this has returned. A call
   * that is being made goes on. May be called from the callback, and more than once.
   */
  @Override
  void close();

  /** Returns how many events wait for the callback now. */
  int waiting();

  /**
   * Returns the number of events that were dropped because the callback was slower than they came.
   */
  long dropped();
}
