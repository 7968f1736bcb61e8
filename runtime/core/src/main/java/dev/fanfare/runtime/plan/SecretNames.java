package dev.fanfare.runtime.plan;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognizes parameters whose names say that they are secrets. The rule is documented at {@link
 * dev.fanfare.api.Param#secret}.
 */
final class SecretNames {

  /** Between lower and upper case, before the last capital of an acronym, and at separators. */
  private static final Pattern WORDS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+");

  private static final List<String> WHOLE_WORDS =
      List.of("token", "tokens", "secret", "secrets", "credential", "credentials");

  private static final List<String> PARTS = List.of("password", "apikey");

  private SecretNames() {}

  static boolean match(String name, TypeRef type) {
    return canHoldSecret(type) && saysSo(name);
  }

  private static boolean saysSo(String name) {
    List<String> words =
        Arrays.stream(WORDS.split(name)).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    String joined = String.join("", words);
    return words.stream().anyMatch(WHOLE_WORDS::contains)
        || PARTS.stream().anyMatch(joined::contains);
  }

  /** A number of tokens, the lifetime of a token and the like are no secrets. */
  private static boolean canHoldSecret(TypeRef type) {
    Class<?> raw = type.raw();
    if (raw == Optional.class || Collection.class.isAssignableFrom(raw)) {
      return type.arguments().stream().allMatch(SecretNames::canHoldSecret);
    }
    return !(Number.class.isAssignableFrom(raw)
        || raw == Boolean.class
        || raw.isEnum()
        || Temporal.class.isAssignableFrom(raw)
        || TemporalAmount.class.isAssignableFrom(raw));
  }
}
