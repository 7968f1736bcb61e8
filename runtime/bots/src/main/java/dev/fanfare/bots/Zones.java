package dev.fanfare.bots;

import dev.fanfare.api.text.NearMiss;
import dev.fanfare.runtime.FanfareException;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Reads the names of time zones. */
final class Zones {

  private Zones() {}

  static ZoneId parse(String name) {
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
