package dev.fanfare.config;

import dev.fanfare.config.ConfigNode.MappingNode;
import dev.fanfare.config.ConfigNode.ScalarNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of settings in other systems: {@code num_bots}, {@code monitor_interval}, {@code
 * max_retries}, {@code retry_delay}, and any setting in snake case. A number without a unit is
 * seconds where one of these names is a duration.
 */
final class SettingAliases {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("num_bots", "workers"),
          Map.entry("num_workers", "workers"),
          Map.entry("max_workers", "workers"),
          Map.entry("monitor_interval", "progressInterval"),
          Map.entry("max_retries", "retries"),
          Map.entry("retry_delay", "backoff.initial"));

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private SettingAliases() {}

  /**
   * Returns a mapping with every alias replaced by the setting's own name.
   *
   * @param mapping what was written
   * @param paths the settings that there are
   * @throws ConfigurationException if a setting is there by two names
   */
  static MappingNode replace(MappingNode mapping, Collection<String> paths) {
    Map<String, ConfigNode> fields = new LinkedHashMap<>();
    mapping
        .fields()
        .forEach(
            (name, value) -> {
              String path = paths.contains(name) ? name : path(name, paths);
              ConfigNode meant = path.equals(name) ? value : seconds(path, value);
              ConfigNode other = fields.put(path, meant);
              if (other != null) {
                throw new ConfigurationException(
                    path + " is set twice: " + other.origin() + " and " + value.origin());
              }
            });
    return new MappingNode(fields, mapping.origin());
  }

  private static String path(String name, Collection<String> paths) {
    String path = NAMES.getOrDefault(name, camelCase(name));
    return paths.contains(path) ? path : name;
  }

  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_", -1)) {
      boolean first = camel.length() == 0 || word.isEmpty();
      camel.append(
          first ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return camel.toString();
  }

  private static ConfigNode seconds(String path, ConfigNode value) {
    boolean duration =
        path.equals("progressInterval") || path.equals("timeout") || path.startsWith("backoff.");
    return duration && value instanceof ScalarNode scalar && NUMBER.matcher(scalar.text()).matches()
        ? new ScalarNode("PT" + scalar.text() + "S", scalar.origin())
        : value;
  }
}
