package dev.fanfare.bots.internal.schedule;

import dev.fanfare.api.Misfire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The decision about slots that have come: which ones are run, and how many are skipped.
 *
 * @param runs the slots that are to be run, oldest first
 * @param skippedSlots how many slots get no run of their own; of a long gap there may have been
 *     more
 */
public record DueSlots(List<Instant> runs, int skippedSlots) {

  static final DueSlots NOTHING = new DueSlots(List.of(), 0);

  /** A slot is on time while the clock shows its minute; after that it has been missed. */
  private static final Duration ON_TIME = Duration.ofMinutes(1);

  static boolean isOnTime(Instant slot, Instant now) {
    return slot.plus(ON_TIME).isAfter(now);
  }

  /** A slot that came when it should: every policy runs it. */
  static DueSlots onTime(Instant slot) {
    return new DueSlots(List.of(slot), 0);
  }

  /**
   * Applies a policy.
   *
   * @param slots at least one, oldest first, the last of them the latest there was
   */
  static DueSlots of(List<Instant> slots, Instant now, Misfire misfire) {
    int last = slots.size() - 1;
    boolean onTime = isOnTime(slots.get(last), now);
    List<Instant> runs =
        switch (misfire) {
          case FIRE_ONCE -> slots.subList(last, slots.size());
          case SKIP -> onTime ? slots.subList(last, slots.size()) : List.of();
          case FIRE_ALL ->
              onTime ? slots : slots.subList(0, Math.min(slots.size(), SlotCalendar.MOST));
        };
    return new DueSlots(List.copyOf(runs), slots.size() - runs.size());
  }
}
