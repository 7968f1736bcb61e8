package dev.fanfare.samples.license.rules;

import dev.fanfare.text.NearMiss;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a bank's JSON is made of; each reading says what breaks the form. */
final class Form {

  private Form() {}

  /** Refuses keys that have no meaning. */
  static void only(JsonNode json, String what, Set<String> keys) {
    for (String key : json.propertyNames()) {
      if (!keys.contains(key)) {
        throw new BankException("'" + key + "' has no meaning in " + what + near(key, keys));
      }
    }
  }

  /** A text that must be there. */
  static String text(JsonNode json, String key) {
    return asText(json.path(key), "'" + key + "'");
  }

  /** A text, an array of texts, or nothing. */
  static List<String> texts(JsonNode json, String key) {
    List<String> list = new ArrayList<>();
    JsonNode value = json.path(key);
    if (value.isArray()) {
      value.forEach(each -> list.add(asText(each, "what '" + key + "' lists")));
    } else if (!value.isMissingNode()) {
      list.add(text(json, key));
    }
    return list;
  }

  /** A number that must be there. */
  static double number(JsonNode json, String key, double least, double most) {
    JsonNode value = json.path(key);
    if (!value.isNumber() || value.asDouble() < least || value.asDouble() > most) {
      throw new BankException(
          "'%s' is %s, and should be a number from %s to %s"
              .formatted(key, value.isMissingNode() ? "missing" : value, least, most));
    }
    return value.asDouble();
  }

  /** The constant of that name, whatever its case. */
  static <E extends Enum<E>> E constant(Class<E> type, String name) {
    List<E> constants = List.of(type.getEnumConstants());
    return constants.stream()
        .filter(it -> it.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BankException(
                    constants.stream()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "'" + name + "' is none of ", ""))));
  }

  /** What may have been meant, as the end of a message. */
  static String near(String name, Collection<String> candidates) {
    return NearMiss.of(name, candidates).map(it -> "; did you mean '" + it + "'?").orElse("");
  }

  private static String asText(JsonNode value, String what) {
    if (!value.isString()) {
      throw new BankException(what + " is missing, or not a text");
    }
    return value.asString();
  }
}
