package dev.fanfare.bots.spi;

import java.time.Instant;
import java.util.List;

/**
 * The answer to a claim. Slots that are in neither list have been taken by other processes.
 *
 * @param granted the slots that this process runs, oldest first
 * @param skipped the slots that are not run by any
 * @param why why those are skipped, as a sentence that follows "was skipped:"; empty if none is
 */
public record SlotClaim(List<Instant> granted, List<Instant> skipped, String why) {

  /** Copies the lists. */
  public SlotClaim {
    granted = List.copyOf(granted);
    skipped = List.copyOf(skipped);
  }
}
