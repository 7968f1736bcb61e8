package dev.fanfare.processor.model;

import java.util.List;

/**
 * A bot whose steps are wired.
 *
 * @param bot the bot
 * @param steps its steps, in the same order
 */
public record WiredBot(BotModel bot, List<WiredStep> steps) {

  /** Copies the steps. */
  public WiredBot {
    steps = List.copyOf(steps);
  }
}
