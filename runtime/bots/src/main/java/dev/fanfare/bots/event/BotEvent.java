package dev.fanfare.bots.event;

import dev.fanfare.api.EventLevel;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An event that a bot reports itself, or that the manager reports of it.
 *
 * @param at when, by the wall clock
 * @param bot the bot's name
 * @param level how much it matters
 * @param message one sentence
 * @param data further values by name, in the order in which they were given
 */
public record BotEvent(
    Instant at, String bot, EventLevel level, String message, Map<String, ?> data) {

  /** Copies the data. */
  public BotEvent {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(bot, "bot");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(message, "message");
    data = data.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }
}
