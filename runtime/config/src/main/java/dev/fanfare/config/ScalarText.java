package dev.fanfare.config;

import dev.fanfare.api.text.DurationText;
import dev.fanfare.api.text.Rate;
import dev.fanfare.schedule.CronExpression;
import dev.fanfare.schedule.CronSyntaxException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How one text becomes one value, for every type that is not made of others. */
final class ScalarText {

  /** A number that its type cannot hold; the message is for users. */
  private static final class OutOfRangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    OutOfRangeException(String message) {
      super(message);
    }
  }

  /** The types, each with what a text of it is, for a message. */
  private static final Map<Class<?>, String> EXPECTED =
      Map.ofEntries(
          Map.entry(String.class, "a text"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(Character.class, "one character"),
          Map.entry(Byte.class, "a whole number"),
          Map.entry(Short.class, "a whole number"),
          Map.entry(Integer.class, "a whole number"),
          Map.entry(Long.class, "a whole number"),
          Map.entry(Float.class, "a number"),
          Map.entry(Double.class, "a number"),
          Map.entry(BigDecimal.class, "a number"),
          Map.entry(Path.class, "a path"),
          Map.entry(URI.class, "a URI"),
          Map.entry(Duration.class, "a duration such as 250ms, 30s, 1h30m or PT3M"),
          Map.entry(Instant.class, "an instant such as 2026-01-31T12:00:00Z"),
          Map.entry(LocalDate.class, "a date such as 2026-01-31"),
          Map.entry(ZoneId.class, "a time zone"),
          Map.entry(CronExpression.class, "a cron expression"),
          Map.entry(Rate.class, "a rate such as 10/s or 500/m"));

  private ScalarText() {}

  /** Whether there is a reading for a type. */
  static boolean reads(Class<?> type) {
    return type.isEnum() || EXPECTED.containsKey(type);
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
    String expected = EXPECTED.get(type);
    if (expected == null) {
      throw new IllegalArgumentException(
          "values of type " + type.getSimpleName() + " are not read");
    }
    try {
      return value(type, text);
    } catch (OutOfRangeException e) {
      throw e;
    } catch (CronSyntaxException e) {
      throw new IllegalArgumentException("cron '" + text + "': " + e.getMessage(), e);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("'" + text + "' is not " + expected, e);
    }
  }

  /** By name: a table of parsers would have all of them linked for the first text. */
  private static Object value(Class<?> type, String text) {
    return switch (type.getSimpleName()) {
      case "String" -> text;
      case "Boolean" -> bool(text);
      case "Character" -> character(text);
      case "Byte" -> (byte) within(Byte.MIN_VALUE, Byte.MAX_VALUE, text);
      case "Short" -> (short) within(Short.MIN_VALUE, Short.MAX_VALUE, text);
      case "Integer" -> (int) within(Integer.MIN_VALUE, Integer.MAX_VALUE, text);
      case "Long" -> within(Long.MIN_VALUE, Long.MAX_VALUE, text);
      case "Float" -> single(text);
      case "Double" -> number(text);
      case "BigDecimal" -> new BigDecimal(text);
      case "Path" -> Path.of(text);
      case "URI" -> URI.create(text);
      case "Duration" -> DurationText.parse(text);
      case "Instant" -> Instant.parse(text);
      case "LocalDate" -> LocalDate.parse(text);
      case "ZoneId" -> zone(text);
      case "CronExpression" -> cron(text);
      case "Rate" -> Rate.parse(text);
      default -> throw new IllegalStateException("no reading for " + type);
    };
  }

  private static Object constant(Class<?> type, String text) {
    List<?> constants = Arrays.asList(type.getEnumConstants());
    for (Object constant : constants) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    List<?> alike =
        constants.stream()
            .filter(each -> ((Enum<?>) each).name().equalsIgnoreCase(text.replace('-', '_')))
            .toList();
    if (alike.size() == 1) {
      return alike.get(0);
    }
    throw ConfigurationException.unknown(
        "'" + text + "' is none of its values", text, names(constants));
  }

  private static List<String> names(List<?> constants) {
    return constants.stream().map(ValueText::of).toList();
  }

  private static long within(long least, long most, String text) {
    BigInteger number = new BigInteger(shortEnough(text));
    if (number.compareTo(BigInteger.valueOf(least)) < 0
        || number.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new OutOfRangeException(text + " is not within " + least + " to " + most);
    }
    return number.longValueExact();
  }

  /** Reading a whole number takes time in the square of its digits. */
  private static String shortEnough(String text) {
    if (text.length() > 40) {
      throw new NumberFormatException("too long");
    }
    return text;
  }

  /** What stands between the elements of a list of a type in one text. */
  static String separator(Class<?> type) {
    return type == CronExpression.class ? ";" : ",";
  }

  private static CronExpression cron(String text) {
    CronExpression cron = CronExpression.parse(text);
    if (cron.neverFires()) {
      throw new OutOfRangeException(
          "cron '" + text + "' never fires: none of its months has the day");
    }
    return cron;
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw ConfigurationException.unknown(
          "there is no time zone '" + text + "'", text, ZoneId.getAvailableZoneIds());
    }
  }

  private static Boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Character character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }

  /** Unlike {@link Double#valueOf}, takes neither {@code NaN} nor {@code 1d} nor {@code 0x1p3}. */
  private static Double number(String text) {
    double value = new BigDecimal(text).doubleValue();
    if (Double.isInfinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static Float single(String text) {
    float value = new BigDecimal(text).floatValue();
    if (Float.isInfinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }
}
