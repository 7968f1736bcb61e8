package dev.fanfare.config;

import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The value of every setting, with the place it came from. Immutable. */
public final class ResolvedConfiguration {

  private final Map<String, ConfiguredSetting> byPath;

  ResolvedConfiguration(Map<String, ConfiguredSetting> byPath) {
    this.byPath = Collections.unmodifiableMap(new LinkedHashMap<>(byPath));
  }

  /** Returns every setting, in the order of the catalogue. */
  public Collection<ConfiguredSetting> all() {
    return byPath.values();
  }

  /**
   * Returns every setting with the value that is in force: a setting without a value shows that of
   * the setting it falls back to, and a number of workers left to the runtime shows the number that
   * the runtime chooses.
   *
   * @param processors how many the machine has
   */
  public List<ConfiguredSetting> inForce(int processors) {
    return byPath.values().stream().map(configured -> inForce(configured, processors)).toList();
  }

  private ConfiguredSetting inForce(ConfiguredSetting configured, int processors) {
    ConfigSetting setting = configured.setting();
    if (setting.path().equals("workers") && Integer.valueOf(0).equals(configured.value())) {
      return configured.by("chosen: processors of this machine", processors, configured.origin());
    }
    if (setting.fallback() == null || configured.text().isPresent()) {
      return configured;
    }
    ConfiguredSetting other = at(setting.fallback());
    return configured.by(setting.fallback(), other.value(), other.origin());
  }

  /**
   * Returns a setting's value.
   *
   * @param path the setting's path
   * @param type its type
   * @param <T> its type
   * @throws IllegalArgumentException if there is no such setting
   * @throws ConfigurationException if it is required and not set
   */
  public <T> T value(String path, Class<T> type) {
    ConfiguredSetting configured = at(path);
    if (configured.value() == null) {
      throw missing(List.of(configured.setting()));
    }
    return type.cast(configured.value());
  }

  /**
   * Returns the value of a setting that may have none.
   *
   * @param path the setting's path
   * @param type the type of the value
   * @param <T> the type of the value
   */
  public <T> Optional<T> optional(String path, Class<T> type) {
    Optional<?> value = value(path, Optional.class);
    return value.isPresent() ? Optional.of(type.cast(value.get())) : Optional.empty();
  }

  /**
   * Returns the elements of a list.
   *
   * @param path the setting's path
   * @param type the type of the elements
   * @param <T> the type of the elements
   */
  public <T> List<T> list(String path, Class<T> type) {
    List<T> elements = new ArrayList<>();
    for (Object element : value(path, List.class)) {
      elements.add(type.cast(element));
    }
    return elements;
  }

  /** Returns how long a failed attempt waits before the next. */
  public BackoffPlan backoff() {
    try {
      return new BackoffPlan(
          value("backoff.initial", Duration.class),
          value("backoff.max", Duration.class),
          value("backoff.multiplier", Double.class),
          value("backoff.jitter", Double.class));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage() + places("backoff."), e);
    }
  }

  /**
   * Returns the places at which settings with a prefix were set; empty if all come from the
   * annotations.
   */
  private String places(String prefix) {
    return byPath.values().stream()
        .filter(each -> each.setting().path().startsWith(prefix) && each.overridden())
        .map(each -> each.origin().where())
        .distinct()
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), text -> text.isEmpty() ? "" : " (" + text + ")"));
  }

  /** Returns a setting with its value, if that replaces the annotations' one. */
  public Optional<ConfiguredSetting> overridden(String path) {
    return Optional.of(at(path)).filter(ConfiguredSetting::overridden);
  }

  /**
   * Does nothing if all that a plan requires is set.
   *
   * @param plan the plan; it may have fewer parameters than there are settings for
   * @throws ConfigurationException naming what is not set, and the three ways to set it
   */
  public void requireComplete(Plan<?> plan) {
    List<ConfigSetting> missing = new ArrayList<>();
    for (ParamPlan param : plan.params()) {
      ConfiguredSetting configured = at(ConfigSetting.PARAMS + param.name());
      if (configured.value() == null) {
        missing.add(configured.setting());
      }
    }
    if (!missing.isEmpty()) {
      throw missing(missing);
    }
  }

  private ConfiguredSetting at(String path) {
    ConfiguredSetting configured = byPath.get(path);
    if (configured == null) {
      throw new IllegalArgumentException("no setting has the path " + path);
    }
    return configured;
  }

  private static ConfigurationException missing(List<ConfigSetting> settings) {
    ConfigSetting first = settings.get(0);
    String names =
        settings.stream()
            .map(setting -> setting.key() + " (" + setting.type().simpleName() + ")")
            .collect(Collectors.joining(", "));
    return ConfigurationException.of(
        "not set, and needed: ",
        names
            + "; set it with --set "
            + first.key()
            + (first.secret() ? "=@FILE" : "=…")
            + ", the variable "
            + first.variable()
            + ", or "
            + first.path()
            + " in a --config file");
  }
}
