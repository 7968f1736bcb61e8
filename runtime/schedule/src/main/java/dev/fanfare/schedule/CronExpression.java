package dev.fanfare.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * A UNIX cron expression: minute, hour, day of month, month, day of week. Immutable and
 * thread-safe; equal to every expression that names the same times.
 *
 * <p>A field is a list of entries with commas between them: {@code *}, a value, a range {@code
 * a-b}, each also with a step {@code /n}; {@code a/n} goes on to the field's end. Months and days
 * of the week have names of three letters in either case; Sunday is 0 and 7. {@code @yearly},
 * {@code @annually}, {@code @monthly}, {@code @weekly}, {@code @daily}, {@code @midnight} and
 * {@code @hourly} stand for what they say. As in Vixie cron, a day has to fit one of the two day
 * fields if both are restricted, and both if one of them begins with {@code *}.
 *
 * <p><b>Clock changes.</b> The rule is that of Vixie cron as Debian documents it in cron(8):
 * <i>only jobs that run at a particular time, with no '*' in the hour or minute, are affected</i>.
 *
 * <ul>
 *   <li>An expression of <b>particular times</b> ({@code 30 2 * * *}, {@code 0 9-17 * * *}) fires
 *       for each of them once: if the clocks jump over it, at the first moment after the jump (once
 *       for all times in that jump); if it comes twice, the first time only.
 *   <li>An <b>interval</b>, whose minute or hour begins with {@code *} or is {@code a/n} (<code>0
 *       *&#47;2 * * *</code>, <code>*&#47;5 * * * *</code>), fires whenever the clock shows a time
 *       that fits: twice when it comes twice, and not at all when the clocks jump over it.
 * </ul>
 *
 * <p>There are no firings before the year 1, nor on its first day, nor after 9999-12-31.
 */
public final class CronExpression {

  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final String text;
  private final LocalSlots slots;
  private final boolean interval;

  private CronExpression(String text, LocalSlots slots, boolean interval) {
    this.text = text;
    this.slots = slots;
    this.interval = interval;
  }

  /**
   * Reads an expression.
   *
   * @param text five fields with white space between them, or a nickname
   * @throws CronSyntaxException if it is neither; the message names the field and the value
   */
  public static CronExpression parse(String text) {
    CronText fields = CronText.parse(text);
    return new CronExpression(text.strip(), CronUtilsReader.read(fields), fields.isInterval());
  }

  /**
   * Returns whether no day fits, such as 30 February.
   *
   * @return if so, there is never a next firing
   */
  public boolean neverFires() {
    return slots.isEmpty();
  }

  /** Returns whether the expression is an interval, rather than particular times: see the class. */
  public boolean isInterval() {
    return interval;
  }

  /**
   * Returns the first firing after a time, in the same zone.
   *
   * @param after the firing is later than this
   * @return empty if there is none up to the year 9999
   */
  public Optional<ZonedDateTime> next(ZonedDateTime after) {
    return next(after.toInstant(), after.getZone()).map(instant -> instant.atZone(after.getZone()));
  }

  /**
   * Returns the first firing after an instant.
   *
   * @param after the firing is later than this
   * @param zone whose clocks the expression means
   * @return empty if there is none up to the year 9999
   */
  public Optional<Instant> next(Instant after, ZoneId zone) {
    if (neverFires() || after.isAfter(LAST)) {
      return Optional.empty();
    }
    Instant start = after.isBefore(FIRST) ? FIRST : after;
    long second = nextSecond(start, zone.getRules());
    return second == LocalSlots.NEVER
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(second));
  }

  /**
   * Returns the first time of this schedule that a zone's clocks jump over. For particular times,
   * any that falls into a jump; for an interval, only if it thereby does not fire on that day at
   * all.
   *
   * @param zone whose clocks the expression means
   * @param from where to begin
   * @param years how far to look, 1 to 1000
   */
  public Optional<SwallowedTime> swallowed(ZoneId zone, Instant from, int years) {
    if (years < 1 || years > 1000) {
      throw new IllegalArgumentException("years " + years + " is not within 1 to 1000");
    }
    Instant end = from.atZone(zone).plusYears(years).toInstant();
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition change = rules.nextTransition(from);
    while (!neverFires() && change != null && change.getInstant().isBefore(end)) {
      Optional<SwallowedTime> swallowed =
          change.isGap() ? swallowedBy(change, zone) : Optional.empty();
      if (swallowed.isPresent()) {
        return swallowed;
      }
      change = rules.nextTransition(change.getInstant());
    }
    return Optional.empty();
  }

  private Optional<SwallowedTime> swallowedBy(ZoneOffsetTransition gap, ZoneId zone) {
    long first = slots.firstFrom(minuteFrom(gap.getDateTimeBefore()));
    if (first >= minuteFrom(gap.getDateTimeAfter())) {
      return Optional.empty();
    }
    LocalDateTime time = LocalDateTime.ofEpochSecond(first * 60, 0, ZoneOffset.UTC);
    if (interval && firesOn(time.toLocalDate(), zone)) {
      return Optional.empty();
    }
    return Optional.of(new SwallowedTime(time, gap.getInstant().atZone(zone), !interval));
  }

  private boolean firesOn(LocalDate day, ZoneId zone) {
    Instant midnight = day.atStartOfDay(zone).toInstant();
    return next(midnight.minusSeconds(1), zone)
        .filter(firing -> firing.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant()))
        .isPresent();
  }

  /**
   * Walks from one change of the zone's offset to the next: between two of them local time runs
   * evenly, and at each one the rule for clock changes says where it goes on.
   */
  private long nextSecond(Instant after, ZoneRules rules) {
    Instant start = after;
    long offset = rules.getOffset(start).getTotalSeconds();
    long from = Math.floorDiv(start.getEpochSecond() + offset, 60) + 1;
    if (!interval) {
      from = Math.max(from, endOfRepeatedTime(start, rules));
    }
    while (true) {
      long local = slots.firstFrom(from);
      if (local == LocalSlots.NEVER) {
        return local;
      }
      long second = local * 60 - offset;
      ZoneOffsetTransition change = rules.nextTransition(start);
      if (change == null || second < change.toEpochSecond()) {
        return second;
      }
      if (!interval && local < minuteFrom(change.getDateTimeAfter())) {
        return change.toEpochSecond();
      }
      start = change.getInstant();
      offset = change.getOffsetAfter().getTotalSeconds();
      from = minuteFrom(interval ? change.getDateTimeAfter() : later(change));
    }
  }

  /** If local time is being repeated, the local minute at which that ends. */
  private static long endOfRepeatedTime(Instant start, ZoneRules rules) {
    ZoneOffsetTransition change = rules.previousTransition(start.plusSeconds(1));
    return change != null && change.isOverlap()
        ? minuteFrom(change.getDateTimeBefore())
        : Long.MIN_VALUE;
  }

  private static LocalDateTime later(ZoneOffsetTransition change) {
    return change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
  }

  /** The first full minute at or after a local time. */
  private static long minuteFrom(LocalDateTime time) {
    return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC) + 59, 60);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CronExpression that
        && slots.equals(that.slots)
        && interval == that.interval;
  }

  @Override
  public int hashCode() {
    return slots.hashCode() * 31 + Boolean.hashCode(interval);
  }

  /** Returns the expression as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
