package dev.fanfare.bots.model;

import dev.fanfare.api.EventLevel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What an attempt of a {@link BotBody} may know about itself. Thread-safe. */
public interface BotContext {

  /** The bot's name. */
  String bot();

  /** Which run of the bot this is, from 1, since it was added. */
  long run();

  /**
   * The slot that this run is for; of several missed ones that have one run together, the latest.
   * Empty if it was started by hand.
   */
  Optional<Instant> slot();

  /** Which attempt this is, from 1. */
  int attempt();

  /** How many attempts there can be, the first included. */
  int maxAttempts();

  /** Whether nobody wants the result any more: the bot is being stopped, or past its timeout. */
  boolean isCancelled();

  /**
   * Publishes an event. It never waits.
   *
   * @param level how much it matters
   * @param message one sentence
   * @param data further values, by name
   */
  void emit(EventLevel level, String message, Map<String, ?> data);

  /**
   * Publishes an event without data.
   *
   * @param level how much it matters
   * @param message one sentence
   */
  default void emit(EventLevel level, String message) {
    emit(level, message, Map.of());
  }
}
