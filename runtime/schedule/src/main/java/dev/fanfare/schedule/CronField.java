package dev.fanfare.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The five fields, in their order. */
enum CronField {
  MINUTE("minute", 0, 59, List.of()),
  HOUR("hour", 0, 23, List.of()),
  DAY_OF_MONTH("day of month", 1, 31, List.of()),
  MONTH(
      "month",
      1,
      12,
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
  /** 7 is Sunday too. */
  DAY_OF_WEEK("day of week", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

  final String title;
  final int low;
  final int high;

  /** The names of the values from {@link #low} on. */
  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  final List<String> names;

  CronField(String title, int low, int high, List<String> names) {
    this.title = title;
    this.low = low;
    this.high = high;
    this.names = names;
  }

  /** Returns the permitted values, in words. */
  String range() {
    String numbers = low + " to " + high;
    return names.isEmpty()
        ? numbers
        : numbers + " or " + names.get(0) + " to " + names.get(names.size() - 1);
  }

  /** The number that a name stands for, or -1. */
  int numberOf(String name) {
    int index = names.indexOf(name.toUpperCase(Locale.ROOT));
    return index < 0 ? -1 : low + index;
  }

  /** The name that is written out in full, misses by one letter, or has two letters swapped. */
  Optional<String> nearestName(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    Optional<String> abbreviated = names.stream().filter(upper::startsWith).findFirst();
    return abbreviated.isPresent()
        ? abbreviated
        : names.stream().filter(name -> isSlip(upper, name)).findFirst();
  }

  private static boolean isSlip(String word, String name) {
    if (word.length() != name.length()) {
      return false;
    }
    boolean sameLetters =
        word.chars().sorted().boxed().toList().equals(name.chars().sorted().boxed().toList());
    int different = 0;
    for (int i = 0; i < name.length(); i++) {
      different += word.charAt(i) == name.charAt(i) ? 0 : 1;
    }
    return sameLetters || different == 1;
  }
}
