package dev.fanfare.config;

import dev.fanfare.runtime.plan.ExpectedCalls;
import dev.fanfare.schedule.CronExpression;
import dev.fanfare.schedule.CronSyntaxException;
import dev.fanfare.text.Rate;
import dev.fanfare.text.ScalarValues;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The reading of one text as one value, for every type that is not made of others. */
final class ScalarText {

  /** The types that the common table does not have, each with what a text of it is. */
  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          ZoneId.class, "a time zone",
          CronExpression.class, "a cron expression",
          Rate.class, "a rate such as 10/s or 500/m",
          ExpectedCalls.class, "a count such as 300 or ..10000");

  private ScalarText() {}

  /** Returns whether texts can be read as a type. */
  static boolean reads(Class<?> type) {
    return type.isEnum() || ScalarValues.reads(type) || EXPECTED.containsKey(type);
  }

  /**
   * Reads a text.
   *
   * @param type one that is {@linkplain #reads read}
   * @param text the text
   * @throws IllegalArgumentException if the text is none; the message says what one is
   */
  static Object parse(Class<?> type, String text) {
    if (type.isEnum()) {
      return constant(type, text);
    }
    if (ScalarValues.reads(type)) {
      return ScalarValues.parse(type, text);
    }
    if (type == ExpectedCalls.class) {
      return ExpectedCalls.parse(text);
    }
    String expected = EXPECTED.get(type);
    if (expected == null) {
      throw new IllegalArgumentException(
          "values of type " + type.getSimpleName() + " are not read");
    }
    Object value;
    try {
      value = value(type, text);
    } catch (CronSyntaxException e) {
      throw new IllegalArgumentException("cron '" + text + "': " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is not " + expected, e);
    }
    if (value instanceof CronExpression cron && cron.neverFires()) {
      throw new IllegalArgumentException(
          "cron '" + text + "' never fires: none of its months has the day");
    }
    return value;
  }

  private static Object value(Class<?> type, String text) {
    if (type == ZoneId.class) {
      return zone(text);
    }
    return type == Rate.class ? Rate.parse(text) : CronExpression.parse(text);
  }

  private static Object constant(Class<?> type, String text) {
    List<?> constants = Arrays.asList(type.getEnumConstants());
    List<String> javaNames = constants.stream().map(each -> ((Enum<?>) each).name()).toList();
    return ScalarValues.constant(javaNames, text)
        .<Object>map(name -> constants.get(javaNames.indexOf(name)))
        .orElseThrow(
            () ->
                ConfigurationException.unknown(
                    "'" + text + "' is none of its values", text, names(constants)));
  }

  private static List<String> names(List<?> constants) {
    return constants.stream().map(ValueText::of).toList();
  }

  /** Returns the separator between the elements of a list of a type in one text. */
  static String separator(Class<?> type) {
    return type == CronExpression.class ? ";" : ",";
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw ConfigurationException.unknown(
          "there is no time zone '" + text + "'", text, ZoneId.getAvailableZoneIds());
    }
  }
}
