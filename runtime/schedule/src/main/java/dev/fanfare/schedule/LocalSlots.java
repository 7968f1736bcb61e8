package dev.fanfare.schedule;

import java.time.LocalDate;

/**
 * The local times that an expression names, without regard to any zone: a set of numbers for each
 * field, each number a bit. Local times are counted in minutes from 1970-01-01T00:00.
 *
 * @param minutes 0 to 59
 * @param hours 0 to 23
 * @param days of the month, 1 to 31
 * @param months 1 to 12
 * @param weekdays 0 (Sunday) to 6
 * @param eitherDay whether a day has to be in {@code days} or in {@code weekdays}, rather than both
 */
record LocalSlots(long minutes, int hours, int days, int months, int weekdays, boolean eitherDay) {

  /** Comes after every local time. */
  static final long NEVER = Long.MAX_VALUE;

  /** The last year in which times are looked for. */
  static final int LAST_YEAR = 9999;

  private static final int MINUTES_A_DAY = 24 * 60;

  /** Returns whether there is no such time: a day that none of the months has. */
  boolean isEmpty() {
    int longest = 0;
    for (int month = 1; month <= 12; month++) {
      if (has(months, month)) {
        longest = Math.max(longest, month == 2 ? 29 : LocalDate.of(2000, month, 1).lengthOfMonth());
      }
    }
    return !eitherDay && Integer.numberOfTrailingZeros(days) > longest;
  }

  /**
   * The first time at or after a time, or {@link #NEVER}.
   *
   * @param from a local time in minutes, not before the year 1
   */
  long firstFrom(long from) {
    long day = Math.floorDiv(from, MINUTES_A_DAY);
    int minuteOfDay = Math.floorMod(from, MINUTES_A_DAY);
    LocalDate date = LocalDate.ofEpochDay(day);
    if (matches(date)) {
      int first = firstMinuteOfDay(minuteOfDay);
      if (first >= 0) {
        return day * MINUTES_A_DAY + first;
      }
    }
    long next = nextDay(date.plusDays(1));
    return next == NEVER ? NEVER : next * MINUTES_A_DAY + firstMinuteOfDay(0);
  }

  /** The first minute of a day at or after a minute, or -1. */
  private int firstMinuteOfDay(int from) {
    int hour = from / 60;
    if (has(hours, hour)) {
      long left = minutes >>> (from % 60);
      if (left != 0) {
        return from + Long.numberOfTrailingZeros(left);
      }
    }
    int later = hours & (-1 << (hour + 1));
    return later == 0
        ? -1
        : Integer.numberOfTrailingZeros(later) * 60 + Long.numberOfTrailingZeros(minutes);
  }

  private long nextDay(LocalDate from) {
    LocalDate date = from;
    while (date.getYear() <= LAST_YEAR) {
      if (!has(months, date.getMonthValue())) {
        date = date.withDayOfMonth(1).plusMonths(1);
      } else if (matchesDay(date)) {
        return date.toEpochDay();
      } else {
        date = date.plusDays(1);
      }
    }
    return NEVER;
  }

  private boolean matches(LocalDate date) {
    return has(months, date.getMonthValue()) && matchesDay(date);
  }

  private boolean matchesDay(LocalDate date) {
    boolean day = has(days, date.getDayOfMonth());
    boolean weekday = has(weekdays, date.getDayOfWeek().getValue() % 7);
    return eitherDay ? day || weekday : day && weekday;
  }

  private static boolean has(int set, int value) {
    return ((set >>> value) & 1) != 0;
  }
}
