package dev.fanfare.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The table of single values and their texts. Numbers are written in ASCII digits, whatever the
 * locale.
 */
public final class ScalarValues {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,40}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,9})?");

  private ScalarValues() {}

  /** Returns whether values of a type are in the table; enums are not. */
  public static boolean reads(Class<?> type) {
    return !form(type).isEmpty();
  }

  /**
   * Returns what a text of a type looks like, such as {@code true or false}.
   *
   * @param type any; boxed
   * @return the form, for a message; empty if the type is not in the table
   */
  public static String form(Class<?> type) {
    return switch (type.getName()) {
      case "java.lang.String" -> "a text";
      case "java.lang.Boolean" -> "true or false";
      case "java.lang.Character" -> "one character";
      case "java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long" ->
          "a whole number";
      case "java.lang.Float", "java.lang.Double", "java.math.BigDecimal" -> "a number";
      case "java.nio.file.Path" -> "a path";
      case "java.net.URI" -> "a URI";
      case "java.time.Duration" -> "a duration such as 250ms, 30s, 1h30m or PT3M";
      case "java.time.Instant" -> "an instant such as 2026-01-31T12:00:00Z";
      case "java.time.LocalDate" -> "a date such as 2026-01-31";
      default -> "";
    };
  }

  /**
   * Reads a text.
   *
   * @param type one that the table {@linkplain #reads reads}
   * @param text the text
   * @throws IllegalArgumentException if the text is no value of the type; the message says what one
   *     is, and is fit for a user
   */
  public static Object parse(Class<?> type, String text) {
    try {
      return value(type, text);
    } catch (OutOfRangeException e) {
      throw e;
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("'" + text + "' is not " + form(type), e);
    }
  }

  /**
   * Returns the enum constant that a text names: exactly, or as the only one but for case and with
   * hyphens for underscores.
   *
   * @param names the constants' names
   * @param text the text
   */
  public static Optional<String> constant(List<String> names, String text) {
    if (names.contains(text)) {
      return Optional.of(text);
    }
    List<String> alike =
        names.stream().filter(name -> name.equalsIgnoreCase(text.replace('-', '_'))).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private static Object value(Class<?> type, String text) {
    return switch (type.getSimpleName()) {
      case "String" -> text;
      case "Boolean" -> truth(text);
      case "Character" -> character(text);
      case "Byte" -> (byte) within(Byte.MIN_VALUE, Byte.MAX_VALUE, text);
      case "Short" -> (short) within(Short.MIN_VALUE, Short.MAX_VALUE, text);
      case "Integer" -> (int) within(Integer.MIN_VALUE, Integer.MAX_VALUE, text);
      case "Long" -> within(Long.MIN_VALUE, Long.MAX_VALUE, text);
      case "Float" -> finite(decimal(text).floatValue(), text);
      case "Double" -> finite(decimal(text).doubleValue(), text);
      case "BigDecimal" -> decimal(text);
      case "Path" -> Path.of(text);
      case "URI" -> URI.create(text);
      case "Duration" -> DurationText.parse(text);
      case "Instant" -> Instant.parse(text);
      case "LocalDate" -> LocalDate.parse(text);
      default -> throw new IllegalStateException("no reading for " + type);
    };
  }

  private static Boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
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

  private static long within(long least, long most, String text) {
    if (!WHOLE.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    BigInteger number = new BigInteger(text);
    if (number.compareTo(BigInteger.valueOf(least)) < 0
        || number.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new OutOfRangeException(text + " is not within " + least + " to " + most);
    }
    return number.longValueExact();
  }

  /** Takes neither {@code NaN} nor {@code 1d} nor {@code 0x1p3}. */
  private static BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  private static Float finite(float value, String text) {
    if (Float.isInfinite(value)) {
      throw new OutOfRangeException(text + " is too large for a float");
    }
    return value;
  }

  private static Double finite(double value, String text) {
    if (Double.isInfinite(value)) {
      throw new OutOfRangeException(text + " is too large for a double");
    }
    return value;
  }

  /** A number that its type cannot hold; the message is fit for a user. */
  private static final class OutOfRangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    OutOfRangeException(String message) {
      super(message);
    }
  }
}
