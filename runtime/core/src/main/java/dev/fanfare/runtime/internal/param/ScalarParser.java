package dev.fanfare.runtime.internal.param;

import dev.fanfare.api.text.DurationText;
import dev.fanfare.api.text.NearMiss;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads single values from texts. */
final class ScalarParser {

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(Boolean.class, ScalarParser::truth),
          Map.entry(Byte.class, Byte::valueOf),
          Map.entry(Short.class, Short::valueOf),
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(Float.class, Float::valueOf),
          Map.entry(Double.class, Double::valueOf),
          Map.entry(Character.class, ScalarParser::character),
          Map.entry(BigDecimal.class, BigDecimal::new),
          Map.entry(Path.class, Path::of),
          Map.entry(URI.class, URI::create),
          Map.entry(Duration.class, DurationText::parse),
          Map.entry(Instant.class, Instant::parse),
          Map.entry(LocalDate.class, LocalDate::parse));

  private ScalarParser() {}

  /**
   * Reads a value.
   *
   * @return empty if the type is not read here
   * @throws IllegalArgumentException if the text is not of the type; the message says so
   */
  static Optional<Object> read(Class<?> type, String text) {
    if (type.isEnum()) {
      return Optional.of(constant(type, text));
    }
    Function<String, Object> reader = READERS.get(type);
    if (reader == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (NumberFormatException | DateTimeException e) {
      throw new IllegalArgumentException("'%s' is not %s".formatted(text, describe(type)), e);
    }
  }

  private static String describe(Class<?> type) {
    if (type == Instant.class) {
      return "an instant such as 2026-11-20T06:00:00Z";
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-11-20";
    }
    if (type == Double.class || type == Float.class || type == BigDecimal.class) {
      return "a number such as 0.5";
    }
    return "a whole number that fits " + type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static Object truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }

  private static Object character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("'" + text + "' is not one character");
    }
    return text.charAt(0);
  }

  private static Object constant(Class<?> type, String text) {
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .toList();
    for (int index = 0; index < names.size(); index++) {
      String name = names.get(index);
      if (name.equalsIgnoreCase(text) || name.replace('_', '-').equalsIgnoreCase(text)) {
        return type.getEnumConstants()[index];
      }
    }
    String meant = NearMiss.of(text, names).map(near -> "; did you mean " + near + "?").orElse("");
    throw new IllegalArgumentException(
        "'%s' is none of %s%s".formatted(text, String.join(", ", names), meant));
  }
}
