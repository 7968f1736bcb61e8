package dev.fanfare.bots.model;

import dev.fanfare.api.EventLevel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The facts about the running attempt that a {@link BotBody} can read. Thread-safe. */
public interface BotContext {

  /** Returns the bot's name. */
  String bot();

  /** Returns the number of this run of the bot, counted from 1 since the bot was added. */
  long run();

  /**
   * Returns the slot that this run is for; of several missed ones that have one run together, the
   * latest. Empty if it was started by hand.
   */
  Optional<Instant> slot();

  /** Returns the number of this attempt, from 1. */
  int attempt();

  /** Returns the highest number of attempts that the run can make, the first included. */
  int maxAttempts();

  /**
   * Returns whether the result is no longer wanted: the bot is being stopped, or past its timeout.
   */
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
