package dev.fanfare.runtime.result;

import java.time.Duration;
import java.util.Objects;

/**
 * The refusals of one limit in a run. Of a limit that runs share, those of this run.
 *
 * @param name the limit's name, or that of a step which names none and was refused
 * @param refusals how many calls were refused
 * @param pauses how often a refusal closed the limit
 * @param paused for how long refusals closed it, all together
 */
public record LimitRecord(String name, int refusals, int pauses, Duration paused) {

  /** Refuses null. */
  public LimitRecord {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(paused, "paused");
  }
}
