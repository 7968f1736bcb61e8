package dev.fanfare.launcher.config;

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
import java.util.function.Function;

/** How one text becomes one value, for every type that is not made of others. */
final class Scalars {

  /**
   * A type's reading.
   *
   * @param expected what a text of it is, for a message
   * @param parse reads one; throws {@link IllegalArgumentException}, {@link DateTimeException} or
   *     {@link ArithmeticException} for a text that is none
   */
  private record Scalar(String expected, Function<String, ?> parse) {}

  /** A number that its type cannot hold; the message is for users. */
  private static final class OutOfRange extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    OutOfRange(String message) {
      super(message);
    }
  }

  private static final Map<Class<?>, Scalar> BY_TYPE =
      Map.ofEntries(
          Map.entry(String.class, new Scalar("a text", text -> text)),
          Map.entry(Boolean.class, new Scalar("true or false", Scalars::bool)),
          Map.entry(Character.class, new Scalar("one character", Scalars::character)),
          Map.entry(Byte.class, whole(-128, 127, Long::byteValue)),
          Map.entry(Short.class, whole(-32768, 32767, Long::shortValue)),
          Map.entry(Integer.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue)),
          Map.entry(Long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE, Long::longValue)),
          Map.entry(Float.class, new Scalar("a number", Scalars::single)),
          Map.entry(Double.class, new Scalar("a number", Scalars::number)),
          Map.entry(BigDecimal.class, new Scalar("a number", BigDecimal::new)),
          Map.entry(Path.class, new Scalar("a path", Path::of)),
          Map.entry(URI.class, new Scalar("a URI", URI::create)),
          Map.entry(
              Duration.class,
              new Scalar("a duration such as 250ms, 30s, 1h30m or PT3M", DurationText::parse)),
          Map.entry(
              Instant.class, new Scalar("an instant such as 2026-01-31T12:00:00Z", Instant::parse)),
          Map.entry(LocalDate.class, new Scalar("a date such as 2026-01-31", LocalDate::parse)),
          Map.entry(ZoneId.class, new Scalar("a time zone", Scalars::zone)),
          Map.entry(CronExpression.class, new Scalar("a cron expression", Scalars::cron)),
          Map.entry(Rate.class, new Scalar("a rate such as 10/s or 500/m", Rate::parse)));

  private Scalars() {}

  /** Whether there is a reading for a type. */
  static boolean reads(Class<?> type) {
    return type.isEnum() || BY_TYPE.containsKey(type);
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
    Scalar scalar = BY_TYPE.get(type);
    if (scalar == null) {
      throw new IllegalArgumentException(
          "values of type " + type.getSimpleName() + " are not read");
    }
    try {
      return scalar.parse.apply(text);
    } catch (OutOfRange e) {
      throw e;
    } catch (CronSyntaxException e) {
      throw new IllegalArgumentException("cron '" + text + "': " + e.getMessage(), e);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("'" + text + "' is not " + scalar.expected, e);
    }
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

  private static Scalar whole(long least, long most, Function<Long, ?> narrow) {
    return new Scalar("a whole number", text -> narrow.apply(within(least, most, text)));
  }

  private static Long within(long least, long most, String text) {
    BigInteger number = new BigInteger(shortEnough(text));
    if (number.compareTo(BigInteger.valueOf(least)) < 0
        || number.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new OutOfRange(text + " is not within " + least + " to " + most);
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
      throw new OutOfRange("cron '" + text + "' never fires: none of its months has the day");
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
