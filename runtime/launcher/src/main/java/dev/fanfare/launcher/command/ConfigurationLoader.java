package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigFile;
import dev.fanfare.config.ConfigNode;
import dev.fanfare.config.ConfigSetting;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ConfigurationLayers;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.config.ValueOrigin;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the values of bots' settings. What is set for a name that no bot has is refused; what is
 * set for another bot than the one asked about is left alone.
 */
final class ConfigurationLoader {

  private final ParsedCommand invocation;
  private final CommandContext surroundings;
  private final BotCatalogue bots;
  private final List<ConfigFile> files = new ArrayList<>();

  /**
   * Reads the files.
   *
   * @throws ConfigurationException if a file cannot be read, or something is set that no bot has
   */
  ConfigurationLoader(ParsedCommand invocation, CommandContext surroundings, BotCatalogue bots) {
    this.invocation = invocation;
    this.surroundings = surroundings;
    this.bots = bots;
    for (String name : invocation.values(CommandFlags.CONFIG)) {
      files.add(ConfigFile.read(path(name)));
    }
    Collections.reverse(files);
    refuseUnknown();
  }

  /** The values of what is no bot's own. */
  static ResolvedConfiguration withoutBot(ParsedCommand invocation, CommandContext surroundings) {
    return new ConfigurationLayers(
            invocation.settings(), surroundings.environment(), List.of(), surroundings.base())
        .resolve(RunSettings.ALL);
  }

  /** The values of a bot's settings. */
  ResolvedConfiguration of(LaunchableBot<?> bot) {
    List<ConfigSetting> settings = bot.settings();
    Map<String, ConfigNode> flags = new LinkedHashMap<>(invocation.settings());
    for (Map.Entry<String, ConfigNode> set : sets().entrySet()) {
      find(settings, set.getKey()).forEach(path -> flags.put(path, set.getValue()));
    }
    List<ConfigNode.MappingNode> trees = new ArrayList<>();
    for (ConfigFile file : files) {
      trees.addAll(file.layers(bot.name()).toList());
    }
    return new ConfigurationLayers(flags, surroundings.environment(), trees, surroundings.base())
        .resolve(settings);
  }

  private static List<String> find(List<ConfigSetting> settings, String key) {
    return settings.stream()
        .filter(setting -> setting.key().equals(key) || setting.path().equals(key))
        .map(ConfigSetting::path)
        .limit(1)
        .toList();
  }

  private Map<String, ConfigNode> sets() {
    Map<String, ConfigNode> sets = new LinkedHashMap<>();
    for (String text : invocation.values(CommandFlags.SET)) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        // It may be a secret from the second word on.
        String word = text.replaceFirst("(?<=[\\w.-]{0,40})[^\\w.-].*", "…");
        throw new ConfigurationException("'--set " + word + "' is not --set KEY=VALUE");
      }
      String key = text.substring(0, equals);
      sets.put(
          key,
          new ConfigNode.ScalarNode(text.substring(equals + 1), ValueOrigin.flag("--set " + key)));
    }
    return sets;
  }

  private void refuseUnknown() {
    List<ConfigSetting> settings = new ArrayList<>();
    for (LaunchableBot<?> bot : bots.all()) {
      settings.addAll(bot.settings());
    }
    Set<String> keys = new LinkedHashSet<>();
    Set<String> all = new HashSet<>();
    for (ConfigSetting setting : settings) {
      keys.add(setting.key());
      all.add(setting.key());
      all.add(setting.path());
    }
    for (String key : sets().keySet()) {
      if (!all.contains(key)) {
        throw ConfigurationException.unknown("there is nothing to set as '" + key + "'", key, keys);
      }
    }
    Set<String> paths = paths();
    for (ConfigFile file : files) {
      file.refuseUnknown(paths);
    }
    ConfigurationLayers environment =
        new ConfigurationLayers(
            Map.of(), surroundings.environment(), List.of(), surroundings.base());
    for (String doubt : environment.doubtfulVariables(settings)) {
      surroundings.err().println(doubt);
    }
  }

  private Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    for (LaunchableBot<?> bot : bots.all()) {
      for (ConfigSetting setting : bot.settings()) {
        paths.add(setting.path());
        paths.add(ConfigFile.BOTS + "." + bot.name() + "." + setting.path());
      }
    }
    return paths;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("'" + name + "' is not a path", e);
    }
  }
}
