package dev.fanfare.runtime.plan;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The schedule on which a bot runs by itself.
 *
 * @param crons cron expressions; empty for a bot that is only started by hand
 * @param zone the IANA time zone's name, empty for the system's
 * @param misfire what happens to missed slots
 * @param overlap what happens when a slot comes while the bot runs
 * @param cooldown how long it rests after a failed run, or null
 */
public record SchedulePlan(
    List<String> crons,
    String zone,
    Misfire misfire,
    Overlap overlap,
    @Nullable Duration cooldown) {

  /** Copies the expressions. */
  public SchedulePlan {
    crons = List.copyOf(crons);
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(misfire, "misfire");
    Objects.requireNonNull(overlap, "overlap");
  }
}
