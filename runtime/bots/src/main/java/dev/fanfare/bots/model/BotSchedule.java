package dev.fanfare.bots.model;

import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.schedule.CronExpression;
import dev.fanfare.schedule.CronSyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * The schedule on which a bot runs by itself: a cron expression in a time zone. Equal to every
 * schedule that names the same times in the same zone.
 *
 * @param cron the expression
 * @param zone whose clocks it means
 */
public record BotSchedule(CronExpression cron, ZoneId zone) {

  /** Refuses null, and an expression that never fires. */
  public BotSchedule {
    Objects.requireNonNull(cron, "cron");
    Objects.requireNonNull(zone, "zone");
    if (cron.neverFires()) {
      throw new FanfareException("cron '" + cron + "' never fires: none of its months has the day");
    }
  }

  /**
   * Reads an expression, in the system's time zone.
   *
   * @param cron as {@link CronExpression} reads it
   * @throws FanfareException if it is no cron expression, or one that never fires
   */
  public static BotSchedule of(String cron) {
    return of(cron, ZoneId.systemDefault());
  }

  /**
   * Reads an expression.
   *
   * @param cron as {@link CronExpression} reads it
   * @param zone whose clocks it means
   * @throws FanfareException if it is no cron expression, or one that never fires
   */
  public static BotSchedule of(String cron, ZoneId zone) {
    try {
      return new BotSchedule(CronExpression.parse(cron), zone);
    } catch (CronSyntaxException e) {
      throw new FanfareException("cron '" + cron + "': " + e.getMessage(), e);
    }
  }

  /**
   * Returns the first firing after an instant.
   *
   * @param after the firing is later than this
   * @return empty if there is none up to the year 9999
   */
  public Optional<Instant> next(Instant after) {
    return cron.next(after, zone);
  }

  /** Returns the expression and the zone. */
  @Override
  public String toString() {
    return cron + " " + zone;
  }
}
