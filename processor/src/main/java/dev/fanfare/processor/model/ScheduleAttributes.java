package dev.fanfare.processor.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times at which a bot runs by itself.
 *
 * @param crons cron expressions
 * @param zone the time zone's name, empty for the system's
 * @param misfire a constant's name
 * @param overlap a constant's name
 * @param cooldown the rest after a failed run, or null
 */
public record ScheduleAttributes(
    List<String> crons, String zone, String misfire, String overlap, @Nullable Duration cooldown) {

  /** Copies the expressions. */
  public ScheduleAttributes {
    crons = List.copyOf(crons);
  }
}
