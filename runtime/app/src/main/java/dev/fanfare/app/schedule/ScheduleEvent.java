package dev.fanfare.app.schedule;

import dev.fanfare.api.EventLevel;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event of a bot on its schedule: a skipped slot, or what a task emitted.
 *
 * @param at when, by the wall clock
 * @param bot the bot's name
 * @param level how much it matters
 * @param message one sentence
 * @param data further values by name
 */
public record ScheduleEvent(
    Instant at, String bot, EventLevel level, String message, Map<String, ?> data) {

  /** Copies the data. */
  public ScheduleEvent {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }
}
