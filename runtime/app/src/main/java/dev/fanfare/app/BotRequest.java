package dev.fanfare.app;

import dev.fanfare.config.ConfigNode;
import dev.fanfare.config.ValueOrigin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bots that a request is about, what is set for them, and which of their steps are selected.
 * Immutable.
 *
 * @param names names of bots or of their classes; none means all, where that is implied
 * @param settings values by the paths of their settings, stronger than the environment and files
 * @param keys values by the settings' keys or paths, as in {@code --set KEY=VALUE}; stronger than
 *     {@code settings}
 * @param files configuration files; of two that set the same, the last wins
 * @param only selectors of steps that run, with what feeds them; none selects all
 * @param exclude selectors of steps that do not run, with what they feed
 */
public record BotRequest(
    List<String> names,
    Map<String, ConfigNode> settings,
    Map<String, ConfigNode> keys,
    List<Path> files,
    List<String> only,
    List<String> exclude) {

  /** Copies the collections. */
  public BotRequest {
    names = List.copyOf(names);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    files = List.copyOf(files);
    only = List.copyOf(only);
    exclude = List.copyOf(exclude);
  }

  /**
   * Returns a request that sets nothing.
   *
   * @param names names of bots or of their classes; none means all, where that is implied
   */
  public static BotRequest of(String... names) {
    return new BotRequest(List.of(names), Map.of(), Map.of(), List.of(), List.of(), List.of());
  }

  /**
   * Returns the request with one more value set.
   *
   * @param key a parameter's name, or a setting's path
   * @param value its value as text
   * @param where the place that sets it, for messages
   */
  public BotRequest set(String key, String value, String where) {
    Map<String, ConfigNode> more = new LinkedHashMap<>(keys);
    more.put(key, new ConfigNode.ScalarNode(value, ValueOrigin.flag(where)));
    return new BotRequest(names, settings, more, files, only, exclude);
  }

  /** Returns the request for other bots. */
  public BotRequest named(String... others) {
    return new BotRequest(List.of(others), settings, keys, files, only, exclude);
  }

  /**
   * Returns the request as texts that {@link #ofArguments} reads, for another process on this
   * machine. The values of {@code settings} and {@code keys} have to be scalars.
   */
  public List<String> toArguments() {
    List<String> arguments = new ArrayList<>();
    names.forEach(name -> add(arguments, "name", name));
    settings.forEach((path, value) -> add(arguments, "setting", path + "=" + text(value)));
    keys.forEach((key, value) -> add(arguments, "key", key + "=" + text(value)));
    files.forEach(file -> add(arguments, "file", file.toAbsolutePath().toString()));
    only.forEach(selector -> add(arguments, "only", selector));
    exclude.forEach(selector -> add(arguments, "exclude", selector));
    return arguments;
  }

  private static void add(List<String> arguments, String kind, String value) {
    arguments.add(kind);
    arguments.add(value);
  }

  private static String text(ConfigNode value) {
    if (value instanceof ConfigNode.ScalarNode scalar) {
      return scalar.text();
    }
    throw new IllegalArgumentException(value.describe() + " is not one value");
  }

  /**
   * Reads a request back.
   *
   * @param arguments what {@link #toArguments} returned
   * @throws IllegalArgumentException if it did not
   */
  public static BotRequest ofArguments(List<String> arguments) {
    List<String> names = new ArrayList<>();
    Map<String, ConfigNode> settings = new LinkedHashMap<>();
    Map<String, ConfigNode> keys = new LinkedHashMap<>();
    List<Path> files = new ArrayList<>();
    List<String> only = new ArrayList<>();
    List<String> exclude = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      String value = arguments.get(i + 1);
      switch (arguments.get(i)) {
        case "name" -> names.add(value);
        case "setting" -> put(settings, value);
        case "key" -> put(keys, value);
        case "file" -> files.add(Path.of(value));
        case "only" -> only.add(value);
        case "exclude" -> exclude.add(value);
        default -> throw new IllegalArgumentException("no part of a request: " + arguments.get(i));
      }
    }
    return new BotRequest(names, settings, keys, files, only, exclude);
  }

  private static void put(Map<String, ConfigNode> values, String text) {
    int equals = text.indexOf('=');
    String name = text.substring(0, equals);
    values.put(name, new ConfigNode.ScalarNode(text.substring(equals + 1), ValueOrigin.flag(name)));
  }
}
