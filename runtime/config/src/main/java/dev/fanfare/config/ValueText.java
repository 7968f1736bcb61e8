package dev.fanfare.config;

import dev.fanfare.text.DurationText;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of values, as {@link ScalarText} reads it. */
public final class ValueText {

  private static final Pattern WORDS = Pattern.compile("-?[\\w./\\\\][^,:#'\"\\[\\]{}]*");

  private ValueText() {}

  /** Returns the text. */
  public static String of(Object value) {
    if (value instanceof Duration duration) {
      return DurationText.format(duration);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(ValueText::of).orElse("none");
    }
    if (value instanceof Collection<?> values) {
      return values.stream().map(ValueText::element).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Enum<?> constant && isOurs(constant)) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    return String.valueOf(value);
  }

  /** An element of a list in brackets: quoted where YAML would take it for more than a text. */
  private static String element(Object value) {
    String text = of(value);
    return WORDS.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
  }

  /** Ours are read in either case, and look calmer in lower case. */
  private static boolean isOurs(Enum<?> constant) {
    String name = constant.getDeclaringClass().getPackageName();
    return name.startsWith("dev.fanfare.api")
        || name.startsWith("dev.fanfare.config")
        || name.startsWith("dev.fanfare.launcher")
        || name.startsWith("dev.fanfare.report");
  }
}
