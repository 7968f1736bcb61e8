package dev.fanfare.schedule;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * A local time that a schedule names and a zone's clocks jump over.
 *
 * @param time the first such time of that jump
 * @param gapEnd the first moment after the jump
 * @param fires whether the schedule fires at {@code gapEnd} instead; if not, it does not fire on
 *     that day at all
 */
public record SwallowedTime(LocalDateTime time, ZonedDateTime gapEnd, boolean fires) {

  /** Refuses null. */
  public SwallowedTime {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(gapEnd, "gapEnd");
  }
}
