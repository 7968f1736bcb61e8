package dev.fanfare.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A cron daemon of the plainest kind, to compare with: it looks at the clock every minute. Shares
 * no code and no idea with what is tested.
 */
final class MinuteWalk {

  /**
   * A look at the clock.
   *
   * @param now when
   * @param shown what the clock shows
   * @param fresh the times up to that which it has not shown before, those that it jumped over
   *     included
   */
  private record Look(Instant now, LocalDateTime shown, List<LocalDateTime> fresh) {}

  private final List<Look> looks = new ArrayList<>();

  /** Walks from one full minute, exclusive, to another. */
  MinuteWalk(ZoneRules rules, Instant after, Instant until) {
    LocalDateTime latest = local(rules, after);
    for (Instant now = after.plusSeconds(60); !now.isAfter(until); now = now.plusSeconds(60)) {
      LocalDateTime shown = local(rules, now);
      List<LocalDateTime> fresh = new ArrayList<>();
      while (latest.isBefore(shown)) {
        latest = latest.plusMinutes(1);
        fresh.add(latest);
      }
      looks.add(new Look(now, shown, fresh));
    }
  }

  /** When an interval fires: whenever the clock shows what fits. */
  List<Instant> ofInterval(Predicate<LocalDateTime> fits) {
    return looks.stream().filter(look -> fits.test(look.shown)).map(Look::now).toList();
  }

  /** When particular times fire: as soon as the clock has reached them. */
  List<Instant> ofTimes(Predicate<LocalDateTime> fits) {
    return looks.stream()
        .filter(look -> look.fresh.stream().anyMatch(fits))
        .map(Look::now)
        .toList();
  }

  private static LocalDateTime local(ZoneRules rules, Instant instant) {
    ZoneOffset offset = rules.getOffset(instant);
    return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
  }
}
