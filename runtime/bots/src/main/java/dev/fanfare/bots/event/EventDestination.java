package dev.fanfare.bots.event;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.spi.Environment;
import java.util.Set;

/**
 * A receiver of events outside the process, such as a webhook. Immutable and thread-safe.
 *
 * <p>Its {@code toString} is shown in logs: it has no secret.
 */
public interface EventDestination {

  /** Returns the name by which logs and metrics call it. */
  String name();

  /** Returns the levels of the events that it is sent; at least one. */
  Set<EventLevel> levels();

  /**
   * Opens a connection.
   *
   * @param environment time, waits and background threads of the manager
   */
  EventDelivery open(Environment environment);
}
