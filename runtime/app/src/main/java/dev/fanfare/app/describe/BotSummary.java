package dev.fanfare.app.describe;

import java.util.List;

/**
 * A bot in a list.
 *
 * @param name its name
 * @param className its class
 * @param steps how many steps it has
 * @param crons when it runs by itself, as its annotation says; empty if it does not
 */
public record BotSummary(String name, String className, int steps, List<String> crons) {

  /** Copies the list. */
  public BotSummary {
    crons = List.copyOf(crons);
  }
}
