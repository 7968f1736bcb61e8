package dev.fanfare.config;

import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.schedule.CronExpression;
import dev.fanfare.text.NearMiss;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The layers of a configuration: flags over environment over files over the settings' own values.
 *
 * @param flags by path
 * @param environment all variables of the process
 * @param files the files' fields, the strongest first
 * @param base what relative paths are resolved against; the empty path leaves them as they are
 */
public record ConfigurationLayers(
    Map<String, ConfigNode> flags,
    Map<String, String> environment,
    List<ConfigNode.MappingNode> files,
    Path base) {

  /** Copies the maps. */
  public ConfigurationLayers {
    flags = Map.copyOf(flags);
    environment = Map.copyOf(environment);
    files = List.copyOf(files);
  }

  /**
   * Finds every setting's value.
   *
   * @param settings what can be configured
   * @throws ConfigurationException if a value does not fit its setting
   */
  public ResolvedConfiguration resolve(List<ConfigSetting> settings) {
    Map<String, ConfiguredSetting> resolved = new LinkedHashMap<>();
    for (ConfigSetting setting : settings) {
      resolved.put(setting.path(), resolve(setting));
    }
    return new ResolvedConfiguration(resolved);
  }

  private ConfiguredSetting resolve(ConfigSetting setting) {
    Optional<ConfigNode> written = written(setting);
    if (written.isPresent()) {
      ConfigNode node = meant(setting, written.get());
      return new ConfiguredSetting(setting, setting.read(node, base), node.origin());
    }
    if (setting.builtIn() != null) {
      ConfigNode builtIn = new ConfigNode.ScalarNode(setting.builtIn(), setting.builtInFrom());
      return new ConfiguredSetting(setting, setting.read(builtIn, base), setting.builtInFrom());
    }
    return new ConfiguredSetting(
        setting, setting.required() ? null : Optional.empty(), setting.builtInFrom());
  }

  private ConfigNode meant(ConfigSetting setting, ConfigNode node) {
    return setting.path().startsWith(ConfigSetting.PARAMS) && !isCron(setting.type())
        ? new ValueReferences(environment, base).resolve(node, setting.key())
        : node;
  }

  /** {@code @daily} is no file. */
  private static boolean isCron(TypeRef type) {
    return type.raw() == CronExpression.class
        || type.arguments().stream().anyMatch(ConfigurationLayers::isCron);
  }

  private Optional<ConfigNode> written(ConfigSetting setting) {
    ConfigNode flag = flags.get(setting.path());
    if (flag != null) {
      return Optional.of(flag);
    }
    String variable = environment.get(setting.variable());
    if (variable != null) {
      return Optional.of(
          new ConfigNode.ScalarNode(
              variable, new ValueOrigin(ValueOrigin.OriginLayer.ENVIRONMENT, setting.variable())));
    }
    for (ConfigNode.MappingNode file : files) {
      Optional<ConfigNode> found = find(file, setting.path());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A name may hold dots itself, so every way to split the path is tried. */
  private static Optional<ConfigNode> find(ConfigNode node, String path) {
    if (!(node instanceof ConfigNode.MappingNode fields)) {
      return Optional.empty();
    }
    for (Map.Entry<String, ConfigNode> field : fields.fields().entrySet()) {
      String name = field.getKey();
      if (path.equals(name)) {
        return Optional.of(field.getValue());
      }
      if (path.startsWith(name + ".")) {
        Optional<ConfigNode> found = find(field.getValue(), path.substring(name.length() + 1));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Variables that look like a slip of the keyboard, each with the one that may be meant. Others
   * that begin with {@code FANFARE_} may be for another program, and are left alone.
   *
   * @param settings all that may be set there
   */
  public List<String> doubtfulVariables(Collection<ConfigSetting> settings) {
    Set<String> known = new TreeSet<>();
    for (ConfigSetting setting : settings) {
      known.add(own(setting.variable()));
    }
    List<String> doubts = new ArrayList<>();
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith(ConfigSetting.VARIABLE) && !known.contains(own(name))) {
        NearMiss.of(own(name), known).ifPresent(near -> doubts.add(doubt(name, near)));
      }
    }
    return doubts;
  }

  private static String doubt(String name, String near) {
    return "the environment's "
        + name
        + " is no setting; did you mean "
        + ConfigSetting.VARIABLE
        + near
        + "?";
  }

  private static String own(String variable) {
    return variable.substring(ConfigSetting.VARIABLE.length());
  }
}
