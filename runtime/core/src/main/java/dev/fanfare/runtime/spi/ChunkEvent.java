package dev.fanfare.runtime.spi;

import dev.fanfare.api.EventLevel;
import java.util.Map;

/**
 * An event that a task has published elsewhere.
 *
 * @param level how much it matters
 * @param message one sentence
 * @param data further values as text, by name
 */
public record ChunkEvent(EventLevel level, String message, Map<String, String> data) {

  /** Copies the data. */
  public ChunkEvent {
    data = Map.copyOf(data);
  }
}
