package dev.fanfare.bots.internal.schedule;

import dev.fanfare.bots.model.BotSchedule;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.text.NearMiss;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Collects the schedules of a bot. The zone may be set after the expressions, so these are parsed
 * at the end. Not thread-safe.
 */
public final class ScheduleBuilder {

  private final List<BotSchedule> schedules = new ArrayList<>();
  private final List<String> crons = new ArrayList<>();
  private String zone = "";

  /** Adds a schedule with a zone of its own. */
  public void add(BotSchedule schedule) {
    schedules.add(Objects.requireNonNull(schedule, "schedule"));
  }

  /** Adds an expression in the common zone. */
  public void add(String cron) {
    crons.add(cron);
  }

  /** Says the common zone, by its name; empty for the system's. */
  public void zone(String name) {
    zone = name;
  }

  /**
   * All of it.
   *
   * @throws FanfareException if an expression or the zone cannot be read, or an expression never
   *     fires
   */
  public List<BotSchedule> schedules() {
    ZoneId common = zone.isEmpty() ? ZoneId.systemDefault() : named(zone);
    List<BotSchedule> all = new ArrayList<>(schedules);
    crons.forEach(cron -> all.add(BotSchedule.of(cron, common)));
    return all;
  }

  private static ZoneId named(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      String hint =
          NearMiss.of(name, ZoneId.getAvailableZoneIds())
              .map(near -> "; did you mean '" + near + "'?")
              .orElse("");
      throw new FanfareException("there is no time zone '" + name + "'" + hint, e);
    }
  }
}
