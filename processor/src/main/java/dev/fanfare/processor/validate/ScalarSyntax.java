package dev.fanfare.processor.validate;

import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.text.ScalarValues;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The syntax of the simple types' texts, as the runtime reads them. */
final class ScalarSyntax {

  /** The types of the table whose texts can be wrong. */
  private static final List<Class<?>> TYPES =
      List.of(
          Boolean.class,
          Character.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigDecimal.class,
          URI.class,
          Duration.class,
          Instant.class,
          LocalDate.class);

  private final JavaTypes types;

  ScalarSyntax(JavaTypes types) {
    this.types = types;
  }

  /** Returns what a text would have to be, if it is not a value of a type. */
  Optional<String> misfit(TypeMirror type, String text) {
    if (type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM) {
      return constant(declared.asElement(), text);
    }
    return TYPES.stream()
        .filter(known -> types.isClass(type, known))
        .filter(known -> !reads(known, text))
        .map(ScalarSyntax::expected)
        .findFirst();
  }

  private static Optional<String> constant(Element type, String text) {
    List<String> constants =
        type.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(member -> member.getSimpleName().toString())
            .toList();
    return ScalarValues.constant(constants, text).isPresent()
        ? Optional.empty()
        : Optional.of("one of " + String.join(", ", constants));
  }

  private static boolean reads(Class<?> type, String text) {
    try {
      var unused = ScalarValues.parse(type, text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String expected(Class<?> type) {
    String form = ScalarValues.form(type);
    return switch (type.getSimpleName()) {
      case "Byte" -> form + " from -128 to 127";
      case "Short" -> form + " from -32768 to 32767";
      case "Integer" -> form + " from -2147483648 to 2147483647";
      case "Long" -> form + " from -9223372036854775808 to 9223372036854775807";
      default -> form;
    };
  }
}
