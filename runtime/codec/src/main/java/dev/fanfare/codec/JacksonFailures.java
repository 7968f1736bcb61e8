package dev.fanfare.codec;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Turns Jackson's exceptions into one line that names the component. */
final class JacksonFailures {

  private static final int LONGEST = 240;

  private JacksonFailures() {}

  /**
   * The line.
   *
   * @param type the declared type
   */
  static String text(String type, JacksonException failure) {
    String at = component(failure.getPath());
    String message = firstLine(failure.getOriginalMessage());
    return at == null ? "%s: %s".formatted(type, message) : "%s: %s".formatted(at, message);
  }

  private static @Nullable String component(List<JacksonException.Reference> path) {
    for (int index = path.size() - 1; index >= 0; index--) {
      JacksonException.Reference reference = path.get(index);
      String property = reference.getPropertyName();
      Object from = reference.from();
      if (property != null && from != null) {
        Class<?> owner = from instanceof Class<?> type ? type : from.getClass();
        String kind = owner.isRecord() ? "component" : "field";
        return owner.getName().startsWith("java.")
            ? "'%s' of a %s".formatted(property, owner.getSimpleName().toLowerCase(Locale.ROOT))
            : "%s '%s' of %s".formatted(kind, property, owner.getSimpleName());
      }
    }
    return null;
  }

  static String firstLine(@Nullable String message) {
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
