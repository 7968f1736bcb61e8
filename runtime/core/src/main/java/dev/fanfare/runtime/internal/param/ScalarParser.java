package dev.fanfare.runtime.internal.param;

import dev.fanfare.text.NearMiss;
import dev.fanfare.text.ScalarValues;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads single values from texts. */
final class ScalarParser {

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
    return ScalarValues.reads(type)
        ? Optional.of(ScalarValues.parse(type, text))
        : Optional.empty();
  }

  private static Object constant(Class<?> type, String text) {
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .toList();
    return ScalarValues.constant(names, text)
        .<Object>map(name -> type.getEnumConstants()[names.indexOf(name)])
        .orElseThrow(() -> new IllegalArgumentException(unknown(names, text)));
  }

  private static String unknown(List<String> names, String text) {
    return "'%s' is none of %s%s"
        .formatted(
            text,
            String.join(", ", names),
            NearMiss.of(text, names).map(near -> "; did you mean " + near + "?").orElse(""));
  }
}
