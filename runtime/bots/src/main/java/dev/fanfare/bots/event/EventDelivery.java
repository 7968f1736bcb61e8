package dev.fanfare.bots.event;

/**
 * An open connection to an {@link EventDestination}. {@link #deliver} is called by one thread at a
 * time, {@link #close} by any.
 */
public interface EventDelivery extends AutoCloseable {

  /**
   * Delivers an event, and tries again where that may help.
   *
   * @param id identifies the event: a repeated delivery of the same event has the same one
   * @param event the event
   * @return whether the receiver took it; if not, the delivery has been given up
   * @throws InterruptedException if the calling thread was interrupted while it waited
   */
  boolean deliver(String id, BotEvent event) throws InterruptedException;

  /** Gives up the delivery that is under way, and releases the connection. */
  @Override
  void close();
}
