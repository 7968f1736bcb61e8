package dev.fanfare.processor.validate;

import dev.fanfare.api.text.DurationText;
import dev.fanfare.processor.read.JavaTypes;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Texts as values of the simple types, read as the runtime reads them. */
final class ScalarText {

  private record Reading(Class<?> type, String expected, Consumer<String> parse) {}

  private static final List<Reading> READINGS =
      List.of(
          new Reading(Boolean.class, "true or false", ScalarText::bool),
          new Reading(Character.class, "one character", ScalarText::character),
          new Reading(Byte.class, "a whole number from -128 to 127", Byte::valueOf),
          new Reading(Short.class, "a whole number from -32768 to 32767", Short::valueOf),
          new Reading(
              Integer.class, "a whole number from -2147483648 to 2147483647", Integer::valueOf),
          new Reading(
              Long.class,
              "a whole number from -9223372036854775808 to 9223372036854775807",
              Long::valueOf),
          new Reading(Float.class, "a number", BigDecimal::new),
          new Reading(Double.class, "a number", BigDecimal::new),
          new Reading(BigDecimal.class, "a number", BigDecimal::new),
          new Reading(URI.class, "a URI", URI::create),
          new Reading(
              Duration.class, "a duration such as 250ms, 30s, 1h30m or PT3M", DurationText::parse),
          new Reading(Instant.class, "an instant such as 2026-01-31T12:00:00Z", Instant::parse),
          new Reading(LocalDate.class, "a date such as 2026-01-31", LocalDate::parse));

  private final JavaTypes types;

  ScalarText(JavaTypes types) {
    this.types = types;
  }

  /** What a text would have to be, if it is not a value of a type. */
  Optional<String> misfit(TypeMirror type, String text) {
    if (type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM) {
      return constant(declared.asElement(), text);
    }
    return READINGS.stream()
        .filter(reading -> types.isClass(type, reading.type()))
        .filter(reading -> !reads(reading, text))
        .map(Reading::expected)
        .findFirst();
  }

  private static Optional<String> constant(Element type, String text) {
    List<String> constants =
        type.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(member -> member.getSimpleName().toString())
            .toList();
    boolean known =
        constants.contains(text) || constants.stream().filter(text::equalsIgnoreCase).count() == 1;
    return known ? Optional.empty() : Optional.of("one of " + String.join(", ", constants));
  }

  private static boolean reads(Reading reading, String text) {
    try {
      reading.parse().accept(text);
      return true;
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private static void bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
  }

  private static void character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
  }
}
