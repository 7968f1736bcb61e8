package dev.fanfare.app.schedule;

import dev.fanfare.app.ConfiguredBot;
import java.util.List;

/**
 * A request for the next firings of some bots.
 *
 * @param bots bots that have a schedule
 * @param count how many firings of all bots together, 1 or more
 */
public record FiringsRequest(List<ConfiguredBot<?>> bots, int count) {

  /** Copies the list. */
  public FiringsRequest {
    bots = List.copyOf(bots);
  }
}
