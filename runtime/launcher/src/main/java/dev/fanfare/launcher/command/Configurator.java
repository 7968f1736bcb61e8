package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.ConfigFile;
import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.launcher.config.ConfigurationException;
import dev.fanfare.launcher.config.Layers;
import dev.fanfare.launcher.config.Node;
import dev.fanfare.launcher.config.Origin;
import dev.fanfare.launcher.config.Setting;
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
final class Configurator {

  private final Invocation invocation;
  private final Surroundings surroundings;
  private final Bots bots;
  private final List<ConfigFile> files = new ArrayList<>();

  /**
   * Reads the files.
   *
   * @throws ConfigurationException if a file cannot be read, or something is set that no bot has
   */
  Configurator(Invocation invocation, Surroundings surroundings, Bots bots) {
    this.invocation = invocation;
    this.surroundings = surroundings;
    this.bots = bots;
    for (String name : invocation.values(Flags.CONFIG)) {
      files.add(ConfigFile.read(path(name)));
    }
    Collections.reverse(files);
    refuseUnknown();
  }

  /** The values of what is no bot's own. */
  static Configuration withoutBot(Invocation invocation, Surroundings surroundings) {
    return new Layers(
            invocation.settings(), surroundings.environment(), List.of(), surroundings.base())
        .resolve(RunSettings.ALL);
  }

  /** The values of a bot's settings. */
  Configuration of(Launchable<?> bot) {
    List<Setting> settings = bot.settings();
    Map<String, Node> flags = new LinkedHashMap<>(invocation.settings());
    for (Map.Entry<String, Node> set : sets().entrySet()) {
      find(settings, set.getKey()).forEach(path -> flags.put(path, set.getValue()));
    }
    List<Node.Fields> trees = new ArrayList<>();
    for (ConfigFile file : files) {
      trees.addAll(file.layers(bot.name()).toList());
    }
    return new Layers(flags, surroundings.environment(), trees, surroundings.base())
        .resolve(settings);
  }

  private static List<String> find(List<Setting> settings, String key) {
    return settings.stream()
        .filter(setting -> setting.key().equals(key) || setting.path().equals(key))
        .map(Setting::path)
        .limit(1)
        .toList();
  }

  private Map<String, Node> sets() {
    Map<String, Node> sets = new LinkedHashMap<>();
    for (String text : invocation.values(Flags.SET)) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        // It may be a secret from the second word on.
        String word = text.replaceFirst("(?<=[\\w.-]{0,40})[^\\w.-].*", "…");
        throw new ConfigurationException("'--set " + word + "' is not --set KEY=VALUE");
      }
      String key = text.substring(0, equals);
      sets.put(key, new Node.Text(text.substring(equals + 1), Origin.flag("--set " + key)));
    }
    return sets;
  }

  private void refuseUnknown() {
    List<Setting> settings = new ArrayList<>();
    for (Launchable<?> bot : bots.all()) {
      settings.addAll(bot.settings());
    }
    Set<String> keys = new LinkedHashSet<>();
    Set<String> all = new HashSet<>();
    for (Setting setting : settings) {
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
    Layers environment =
        new Layers(Map.of(), surroundings.environment(), List.of(), surroundings.base());
    for (String doubt : environment.doubtfulVariables(settings)) {
      surroundings.err().println(doubt);
    }
  }

  private Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    for (Launchable<?> bot : bots.all()) {
      for (Setting setting : bot.settings()) {
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
