package dev.fanfare.config;

import dev.fanfare.config.ConfigNode.ListNode;
import dev.fanfare.config.ConfigNode.MappingNode;
import dev.fanfare.config.ConfigNode.NullNode;
import dev.fanfare.config.ConfigNode.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The translation of configuration into maps, lists, texts, numbers and flags, and back. */
final class PlainValues {

  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,17}\\.\\d{1,17}");

  private PlainValues() {}

  /** A mapping of a map's entries; a key with dots is a path. */
  static MappingNode mapping(Map<?, ?> values, ValueOrigin origin) {
    Map<String, ConfigNode> fields = new LinkedHashMap<>();
    values.forEach((name, value) -> fields.put(String.valueOf(name), node(value, origin)));
    return new MappingNode(fields, origin);
  }

  private static ConfigNode node(@Nullable Object value, ValueOrigin origin) {
    if (value instanceof Optional<?> optional) {
      return node(optional.orElse(null), origin);
    }
    if (value == null) {
      return new NullNode(origin);
    }
    if (value instanceof Map<?, ?> map) {
      return mapping(map, origin);
    }
    if (value instanceof Collection<?> items) {
      List<ConfigNode> nodes = new ArrayList<>();
      items.forEach(item -> nodes.add(node(item, origin)));
      return new ListNode(nodes, origin);
    }
    return new ScalarNode(ValueText.of(value), origin, value instanceof String);
  }

  /** The entries of a mapping, in their order. */
  static Map<String, Object> map(MappingNode mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    mapping
        .fields()
        .forEach(
            (name, node) -> {
              Object value = value(node);
              if (value != null) {
                map.put(name, value);
              }
            });
    return Collections.unmodifiableMap(map);
  }

  private static @Nullable Object value(ConfigNode node) {
    if (node instanceof MappingNode mapping) {
      return map(mapping);
    }
    if (node instanceof ListNode list) {
      List<Object> values = new ArrayList<>();
      for (ConfigNode item : list.items()) {
        Object value = value(item);
        values.add(value == null ? "" : value);
      }
      return List.copyOf(values);
    }
    return node instanceof ScalarNode scalar ? scalar(scalar) : null;
  }

  /** As YAML reads what is not in quotes. */
  private static Object scalar(ScalarNode scalar) {
    String text = scalar.text();
    if (scalar.quoted()) {
      return text;
    }
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    if (WHOLE.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return number == (int) number ? (Object) (int) number : (Object) number;
    }
    return DECIMAL.matcher(text).matches() ? (Object) new BigDecimal(text).doubleValue() : text;
  }

  /** Numbers and flags as they are; everything else as the text that reads it back. */
  static Object simple(Object value) {
    return value instanceof Number || value instanceof Boolean ? value : ValueText.of(value);
  }

  /** Puts a value below the names of a path. */
  static void put(Map<String, Object> map, String path, Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      map.put(path, value);
      return;
    }
    Object inner = map.computeIfAbsent(path.substring(0, dot), any -> new LinkedHashMap<>());
    @SuppressWarnings("unchecked") // Only this method puts maps there.
    Map<String, Object> below = (Map<String, Object>) inner;
    put(below, path.substring(dot + 1), value);
  }
}
