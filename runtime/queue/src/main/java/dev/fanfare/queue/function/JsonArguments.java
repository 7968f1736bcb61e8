package dev.fanfare.queue.function;

import dev.fanfare.runtime.result.FanfareException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The arguments of one call, read by name and type. Each error names the function, the parameter,
 * the value and what is allowed.
 */
public final class JsonArguments {

  private static final int MOST_SHOWN = 80;

  private final String function;
  private final JsonNode object;

  private JsonArguments(String function, JsonNode object) {
    this.function = function;
    this.object = object;
  }

  /**
   * Returns the arguments of a function that takes these parameters and no others.
   *
   * @param function the function's name, for messages
   * @param arguments what was given
   * @param known the names of the parameters
   * @throws FanfareException if it is no object, or has another member
   */
  public static JsonArguments of(String function, JsonNode arguments, Set<String> known) {
    if (!arguments.isObject()) {
      throw new FanfareException(
          "the arguments of '%s' must be a JSON object, and not %s"
              .formatted(function, shown(arguments)));
    }
    Set<String> names = new TreeSet<>(known);
    for (String name : arguments.propertyNames()) {
      if (!known.contains(name)) {
        throw new FanfareException(
            "'%s' has no parameter '%s'; it takes %s"
                .formatted(function, name, String.join(", ", names)));
      }
    }
    return new JsonArguments(function, arguments);
  }

  /** Returns whether a parameter is given and not null. */
  public boolean has(String name) {
    JsonNode value = object.get(name);
    return value != null && !value.isNull();
  }

  /** Returns a text that must be given. */
  public String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  /** Returns a text; empty if it is not given. */
  public Optional<String> optionalText(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = object.get(name);
    if (!value.isString()) {
      throw wrong(name, value, "a text");
    }
    return Optional.of(value.stringValue());
  }

  /** Returns true or false; false if it is not given. */
  public boolean flag(String name) {
    if (!has(name)) {
      return false;
    }
    JsonNode value = object.get(name);
    if (!value.isBoolean()) {
      throw wrong(name, value, "true or false");
    }
    return value.booleanValue();
  }

  /** Returns a whole number within a range, both ends included; the fallback if it is not given. */
  public int whole(String name, int fallback, int least, int most) {
    if (!has(name)) {
      return fallback;
    }
    JsonNode value = object.get(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(name, value, "a whole number from %s to %s".formatted(least, most));
    }
    int number = value.intValue();
    if (number < least || number > most) {
      throw wrong(name, value, "a whole number from %s to %s".formatted(least, most));
    }
    return number;
  }

  /** Returns a duration, given in seconds as a number, or as a text such as "250ms". */
  public Optional<Duration> duration(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = object.get(name);
    String allowed = "seconds as a number, or a text such as \"250ms\" or \"2m\"";
    if (value.isNumber()) {
      double seconds = value.doubleValue();
      if (!(seconds >= 0 && seconds <= 31_536_000)) {
        throw wrong(name, value, "0 to 31536000 seconds");
      }
      return Optional.of(Duration.ofNanos(Math.round(seconds * 1e9)));
    }
    if (!value.isString()) {
      throw wrong(name, value, allowed);
    }
    try {
      return Optional.of(dev.fanfare.text.DurationText.parse(value.stringValue()));
    } catch (IllegalArgumentException e) {
      throw wrong(name, value, allowed);
    }
  }

  /** Returns a list of texts that must be given. */
  public List<String> texts(String name) {
    if (!has(name)) {
      throw missing(name);
    }
    JsonNode value = object.get(name);
    List<String> texts = new ArrayList<>();
    if (!value.isArray()) {
      throw wrong(name, value, "a list of texts");
    }
    for (JsonNode element : value) {
      if (!element.isString()) {
        throw wrong(name, value, "a list of texts");
      }
      texts.add(element.stringValue());
    }
    return texts;
  }

  /** Returns a whole number or a list of them; an empty list if it is not given. */
  public List<Integer> wholes(String name) {
    List<Integer> numbers = new ArrayList<>();
    if (!has(name)) {
      return numbers;
    }
    JsonNode value = object.get(name);
    for (JsonNode element : value.isArray() ? value : List.of(value)) {
      if (!element.isIntegralNumber() || !element.canConvertToInt()) {
        throw wrong(name, value, "a whole number, or a list of them");
      }
      numbers.add(element.intValue());
    }
    return numbers;
  }

  /** Returns an object of texts; an empty one if it is not given. */
  public Map<String, String> textsByName(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (!has(name)) {
      return texts;
    }
    JsonNode value = object.get(name);
    if (!value.isObject()) {
      throw wrong(name, value, "an object of texts");
    }
    value
        .properties()
        .forEach(
            entry -> {
              if (!entry.getValue().isString()) {
                throw wrong(name + '.' + entry.getKey(), entry.getValue(), "a text");
              }
              texts.put(entry.getKey(), entry.getValue().stringValue());
            });
    return texts;
  }

  /** Returns a parameter as it was given; null if it was not. */
  public @Nullable JsonNode get(String name) {
    return has(name) ? object.get(name) : null;
  }

  /** Returns the error for a parameter that is missing. */
  public FanfareException missing(String name) {
    return new FanfareException("'%s' needs its parameter '%s'".formatted(function, name));
  }

  /** Returns the error for a value that is not allowed. */
  public FanfareException wrong(String name, JsonNode value, String allowed) {
    return new FanfareException(
        "parameter '%s' of '%s' is %s, and must be %s"
            .formatted(name, function, shown(value), allowed));
  }

  private static String shown(JsonNode value) {
    String text = value.toString().replaceAll("\\p{Cntrl}", "·");
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}
