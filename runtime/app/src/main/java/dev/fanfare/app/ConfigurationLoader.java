package dev.fanfare.app;

import dev.fanfare.config.ConfigFile;
import dev.fanfare.config.ConfigNode;
import dev.fanfare.config.ConfigSetting;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ConfigurationLayers;
import dev.fanfare.config.ResolvedConfiguration;
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
 * The lookup of bots' settings in flags, environment and files. What is set for a name that no bot
 * has is refused; what is set for another bot than the one asked about is left alone.
 */
final class ConfigurationLoader {

  private final BotRequest request;
  private final AppContext context;
  private final List<ConfigFile> files = new ArrayList<>();

  /**
   * Reads the files.
   *
   * @throws ConfigurationException if a file cannot be read, or something is set that no bot has
   */
  ConfigurationLoader(BotRequest request, AppContext context) {
    this.request = request;
    this.context = context;
    for (Path file : request.files()) {
      files.add(ConfigFile.read(file).withoutAliases(paths()));
    }
    Collections.reverse(files);
    refuseUnknown();
  }

  /** The values of a bot's settings. */
  ResolvedConfiguration of(LaunchableBot<?> bot) {
    List<ConfigSetting> settings = bot.settings();
    Map<String, ConfigNode> flags = new LinkedHashMap<>(request.settings());
    for (Map.Entry<String, ConfigNode> set : request.keys().entrySet()) {
      find(settings, set.getKey()).forEach(path -> flags.put(path, set.getValue()));
    }
    List<ConfigNode.MappingNode> trees = new ArrayList<>();
    for (ConfigFile file : files) {
      trees.addAll(file.layers(bot.name()).toList());
    }
    return new ConfigurationLayers(flags, context.environment(), trees, context.base())
        .resolve(settings);
  }

  private static List<String> find(List<ConfigSetting> settings, String key) {
    return settings.stream()
        .filter(setting -> setting.key().equals(key) || setting.path().equals(key))
        .map(ConfigSetting::path)
        .limit(1)
        .toList();
  }

  private void refuseUnknown() {
    List<ConfigSetting> settings = new ArrayList<>();
    for (LaunchableBot<?> bot : context.bots().all()) {
      settings.addAll(bot.settings());
    }
    Set<String> keys = new LinkedHashSet<>();
    Set<String> all = new HashSet<>();
    for (ConfigSetting setting : settings) {
      keys.add(setting.key());
      all.add(setting.key());
      all.add(setting.path());
    }
    for (String key : request.keys().keySet()) {
      if (!all.contains(key)) {
        throw ConfigurationException.unknown("there is nothing to set as '" + key + "'", key, keys);
      }
    }
    Set<String> paths = paths();
    for (ConfigFile file : files) {
      file.refuseUnknown(paths);
    }
    ConfigurationLayers environment =
        new ConfigurationLayers(Map.of(), context.environment(), List.of(), context.base());
    for (String doubt : environment.doubtfulVariables(settings)) {
      context.notice(doubt);
    }
  }

  private Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    // Files may serve programs with a WorkConfig, too.
    paths.add("verbose");
    for (LaunchableBot<?> bot : context.bots().all()) {
      for (ConfigSetting setting : bot.settings()) {
        paths.add(setting.path());
        paths.add(ConfigFile.BOTS + "." + bot.name() + "." + setting.path());
      }
    }
    return paths;
  }
}
