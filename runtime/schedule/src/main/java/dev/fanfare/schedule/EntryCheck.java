package dev.fanfare.schedule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks one entry of a field's list, puts numbers for names, and names what is wrong in the user's
 * terms. The library names neither the field nor, often, the value, and refuses {@code SUN-TUE}.
 */
final class EntryCheck {

  private static final Pattern ENTRY =
      Pattern.compile("(?<from>\\*|\\w+)(?:-(?<to>\\w+))?(?:/(?<step>\\w+))?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern QUARTZ =
      Pattern.compile("L|LW|L-\\d+|\\w+L|\\d+W|\\w+#\\d+", Pattern.CASE_INSENSITIVE);

  private final CronField field;
  private final String entry;

  private EntryCheck(CronField field, String entry) {
    this.field = field;
    this.entry = entry;
  }

  /**
   * Accepts {@code *}, a value, a range, and each of them with a step.
   *
   * @return the same, with numbers in place of names
   * @throws CronSyntaxException if the entry is anything else
   */
  static String inNumbers(CronField field, String entry) {
    return new EntryCheck(field, entry).inNumbers();
  }

  private String inNumbers() {
    if (entry.isEmpty()) {
      throw new CronSyntaxException(field.title + " has an empty entry in its list");
    }
    if (entry.equals("?")) {
      throw fault(entry, "is another scheduler's way to say any", "*");
    }
    if (QUARTZ.matcher(entry).matches() && field.numberOf(entry) < 0) {
      throw fault(entry, "uses L, W or #, which a cron expression of five fields does not have");
    }
    Matcher parts = ENTRY.matcher(entry);
    if (!parts.matches() || (parts.group("from").equals("*") && parts.group("to") != null)) {
      throw fault(entry, "is not a value, a range such as 1-5, or a step such as */15");
    }
    return range(parts.group("from"), parts.group("to")) + step(parts.group("step"));
  }

  private String range(String from, @Nullable String to) {
    if (from.equals("*")) {
      return from;
    }
    int first = value(from);
    if (to == null) {
      return String.valueOf(first);
    }
    // SUN ends a week as well as it begins one.
    boolean untilSunday = field == CronField.DAY_OF_WEEK && first > 0 && to.equalsIgnoreCase("SUN");
    int last = untilSunday ? field.high : value(to);
    if (first > last) {
      throw fault(entry, "runs backwards", twoRanges(from, to));
    }
    return first + "-" + last;
  }

  private String twoRanges(String from, String to) {
    List<String> names = field.names;
    boolean named = field.numberOf(from) >= 0;
    String end = named ? names.get(names.size() - 1) : String.valueOf(field.high);
    String begin = named ? names.get(0) : String.valueOf(field.low);
    return joined(from, end) + "," + joined(begin, to);
  }

  private static String joined(String from, String to) {
    return from.equalsIgnoreCase(to) ? from : from + "-" + to;
  }

  private int value(String word) {
    int number = NUMBER.matcher(word).matches() ? Integer.parseInt(word) : field.numberOf(word);
    if (number < field.low || number > field.high) {
      throw fault(word, "is not " + field.range(), field.nearestName(word).orElse(null));
    }
    return number;
  }

  private String step(@Nullable String step) {
    if (step == null) {
      return "";
    }
    int most = field == CronField.DAY_OF_WEEK ? 6 : field.high;
    int size = NUMBER.matcher(step).matches() ? Integer.parseInt(step) : 0;
    if (size < 1 || size > most) {
      throw fault(entry, "has the step " + step + ", which is not 1 to " + most);
    }
    return "/" + size;
  }

  private CronSyntaxException fault(String value, String what) {
    return fault(value, what, null);
  }

  private CronSyntaxException fault(String value, String what, @Nullable String suggestion) {
    boolean helps = suggestion != null && isReadable(entry.replace(value, suggestion));
    return new CronSyntaxException(
        field.title + " '" + value + "' " + what, helps ? suggestion : null);
  }

  /** Returns whether entries with commas between them can be read: what is offered must be. */
  private boolean isReadable(String entries) {
    try {
      Stream.of(entries.split(",", -1)).forEach(each -> inNumbers(field, each));
      return true;
    } catch (CronSyntaxException e) {
      return false;
    }
  }
}
