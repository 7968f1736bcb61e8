package dev.fanfare.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An expression's five fields, each checked by itself, with numbers in place of names. */
record CronText(String minute, String hour, String dayOfMonth, String month, String dayOfWeek) {

  private static final Map<String, String> NICKNAMES =
      new TreeMap<>(
          Map.of(
              "@yearly", "0 0 1 1 *",
              "@annually", "0 0 1 1 *",
              "@monthly", "0 0 1 * *",
              "@weekly", "0 0 * * 0",
              "@daily", "0 0 * * *",
              "@midnight", "0 0 * * *",
              "@hourly", "0 * * * *"));

  /**
   * Splits a text and checks each field; nicknames are expanded.
   *
   * @throws CronSyntaxException if the text is not a cron expression
   */
  static CronText parse(String text) {
    String trimmed = text.strip();
    List<String> parts = split(trimmed.startsWith("@") ? expand(trimmed) : trimmed);
    if (parts.size() != CronField.values().length) {
      throw wrongCount(trimmed, parts);
    }
    return new CronText(
        inNumbers(CronField.MINUTE, parts.get(0)),
        inNumbers(CronField.HOUR, parts.get(1)),
        inNumbers(CronField.DAY_OF_MONTH, parts.get(2)),
        inNumbers(CronField.MONTH, parts.get(3)),
        inNumbers(CronField.DAY_OF_WEEK, parts.get(4)));
  }

  private static String inNumbers(CronField field, String list) {
    return Stream.of(list.split(",", -1))
        .map(entry -> EntryCheck.inNumbers(field, entry))
        .collect(Collectors.joining(","));
  }

  /** Returns whether the expression is an interval: see {@link CronExpression}. */
  boolean isInterval() {
    return isOpen(minute) || isOpen(hour);
  }

  /** Returns whether a day has to fit one of the two day fields, rather than both. */
  boolean eitherDay() {
    return !dayOfMonth.startsWith("*") && !dayOfWeek.startsWith("*");
  }

  /** The five fields with one space between them. */
  @Override
  public String toString() {
    return String.join(" ", minute, hour, dayOfMonth, month, dayOfWeek);
  }

  private static boolean isOpen(String field) {
    return field.startsWith("*") || field.matches("\\d+/\\d+");
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
  }

  private static String expand(String nickname) {
    String expanded = NICKNAMES.get(nickname.toLowerCase(Locale.ROOT));
    if (expanded != null) {
      return expanded;
    }
    boolean reboot = nickname.equalsIgnoreCase("@reboot");
    throw new CronSyntaxException(
        "'"
            + nickname
            + "' "
            + (reboot ? "names no time; those that do are" : "is not one of")
            + " "
            + String.join(", ", NICKNAMES.keySet()));
  }

  private static CronSyntaxException wrongCount(String text, List<String> parts) {
    String fact =
        "'"
            + text
            + "' has "
            + parts.size()
            + (parts.size() == 1 ? " field" : " fields")
            + ", not the five of minute, hour, day of month, month and day of week";
    if (parts.size() == 6) {
      Optional<String> withoutSeconds = readable(parts.subList(1, 6));
      if (parts.get(0).matches("[\\d*/,-]+") && withoutSeconds.isPresent()) {
        return new CronSyntaxException(fact + " (there is none for seconds)", withoutSeconds.get());
      }
      Optional<String> withoutYear = readable(parts.subList(0, 5));
      if (parts.get(5).matches("[\\d*/,-]+") && withoutYear.isPresent()) {
        return new CronSyntaxException(fact + " (there is none for years)", withoutYear.get());
      }
    }
    return new CronSyntaxException(fact);
  }

  /** Returns five fields as an expression, with {@code *} for {@code ?}, if it can be read. */
  private static Optional<String> readable(List<String> fields) {
    String text =
        fields.stream()
            .map(field -> field.equals("?") ? "*" : field)
            .collect(Collectors.joining(" "));
    try {
      return CronExpression.parse(text).neverFires() ? Optional.empty() : Optional.of(text);
    } catch (CronSyntaxException e) {
      return Optional.empty();
    }
  }
}
