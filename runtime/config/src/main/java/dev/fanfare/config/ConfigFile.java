package dev.fanfare.config;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A configuration file: settings for every bot, and below {@value #BOTS} those of single ones. */
public final class ConfigFile {

  /** The name below which single bots are configured. */
  public static final String BOTS = "bots";

  private final ConfigNode.MappingNode fields;

  ConfigFile(ConfigNode.MappingNode fields) {
    this.fields = fields;
  }

  /**
   * Reads a file: JSON if its name ends so, else YAML. Refused are more than 128 KiB, 32 levels,
   * anchors and aliases, tags, a key twice, a second document.
   *
   * @param file the file
   * @throws ConfigurationException if it cannot be read; the message names the line
   */
  public static ConfigFile read(Path file) {
    return new ConfigFile(ConfigNodeReader.file(file));
  }

  /**
   * Returns the file with settings' own names in the place of those of other systems, such as
   * {@code num_bots} or {@code max_retries}; see {@link WorkConfig}.
   *
   * @param paths the settings that there are
   */
  public ConfigFile withoutAliases(Collection<String> paths) {
    ConfigNode.MappingNode replaced = SettingAliases.replace(fields, paths);
    Map<String, ConfigNode> all = new LinkedHashMap<>(replaced.fields());
    if (all.get(BOTS) instanceof ConfigNode.MappingNode bots) {
      Map<String, ConfigNode> inner = new LinkedHashMap<>(bots.fields());
      inner.replaceAll(
          (name, bot) ->
              bot instanceof ConfigNode.MappingNode mapping
                  ? SettingAliases.replace(mapping, paths)
                  : bot);
      all.put(BOTS, new ConfigNode.MappingNode(inner, bots.origin()));
    }
    return new ConfigFile(new ConfigNode.MappingNode(all, replaced.origin()));
  }

  /**
   * Returns the file's mappings that apply to a bot, the strongest first.
   *
   * @param bot the bot's name
   */
  public Stream<ConfigNode.MappingNode> layers(String bot) {
    return Stream.concat(
        inside(fields, BOTS).flatMap(bots -> inside(bots, bot)), Stream.of(fields));
  }

  private static Stream<ConfigNode.MappingNode> inside(ConfigNode.MappingNode fields, String name) {
    return fields.fields().get(name) instanceof ConfigNode.MappingNode inner
        ? Stream.of(inner)
        : Stream.of();
  }

  /**
   * Refuses names that no setting has.
   *
   * @param paths all that may be set there
   * @throws ConfigurationException naming the place and the nearest name
   */
  public void refuseUnknown(Collection<String> paths) {
    refuseUnknown(fields, "", paths);
  }

  private static void refuseUnknown(
      ConfigNode.MappingNode fields, String prefix, Collection<String> paths) {
    for (Map.Entry<String, ConfigNode> field : fields.fields().entrySet()) {
      String path = prefix + field.getKey();
      if (!paths.contains(path)) {
        List<String> inner = names(path + ".", paths);
        if (inner.isEmpty()) {
          throw unknown(field, prefix, paths);
        }
        if (field.getValue() instanceof ConfigNode.MappingNode deeper) {
          refuseUnknown(deeper, path + ".", paths);
        } else if (!(field.getValue() instanceof ConfigNode.NullNode)) {
          throw notFields(field.getValue(), path, inner);
        }
      }
    }
  }

  private static ConfigurationException unknown(
      Map.Entry<String, ConfigNode> field, String prefix, Collection<String> paths) {
    String name = field.getKey();
    String fact = field.getValue().origin() + ": there is no setting '" + prefix + name + "'";
    List<String> elsewhere = paths.stream().filter(path -> path.endsWith("." + name)).toList();
    return elsewhere.isEmpty()
        ? ConfigurationException.unknown(fact, name, names(prefix, paths))
        : new ConfigurationException(fact + "; did you mean '" + elsewhere.get(0) + "'?");
  }

  private static ConfigurationException notFields(
      ConfigNode node, String path, List<String> inner) {
    return new ConfigurationException(
        node.origin()
            + ": '"
            + path
            + "' is "
            + node.describe()
            + "; it takes "
            + String.join(", ", inner));
  }

  private static List<String> names(String prefix, Collection<String> paths) {
    return paths.stream()
        .filter(path -> path.startsWith(prefix))
        .map(path -> path.substring(prefix.length()))
        .map(rest -> rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest)
        .distinct()
        .toList();
  }
}
