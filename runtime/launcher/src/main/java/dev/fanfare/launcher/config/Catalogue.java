package dev.fanfare.launcher.config;

import dev.fanfare.launcher.config.Origin.Layer;
import dev.fanfare.launcher.config.Setting.Range;
import dev.fanfare.runtime.plan.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects settings. */
final class Catalogue {

  private final List<Setting> settings = new ArrayList<>();

  /**
   * Adds a setting that always has a value.
   *
   * @param annotation which annotation said {@code value}, unless it is the default
   */
  Catalogue add(
      String path, Range range, Object value, Object byDefault, String annotation, String help) {
    Origin from =
        value.equals(byDefault) ? Origin.DEFAULT : new Origin(Layer.ANNOTATION, annotation);
    TypeRef type = TypeRef.of(type(value));
    settings.add(new Setting(path, type, range, ValueText.of(value), from, help));
    return this;
  }

  /** Adds a setting that always has a value, and whose range is that of its type. */
  Catalogue add(String path, Object value, Object byDefault, String annotation, String help) {
    return add(path, Range.ANY, value, byDefault, annotation, help);
  }

  /** Adds a setting that may have no value. */
  Catalogue optional(
      String path, Class<?> type, Range range, Optional<?> value, String annotation, String help) {
    settings.add(
        new Setting(
            path,
            TypeRef.of(Optional.class, TypeRef.of(type)),
            range,
            value.map(ValueText::of).orElse(null),
            value.isPresent() ? new Origin(Layer.ANNOTATION, annotation) : Origin.DEFAULT,
            help));
    return this;
  }

  /** Adds a setting that is a list. */
  Catalogue list(String path, Class<?> element, List<?> values, String annotation, String help) {
    settings.add(
        new Setting(
            path,
            TypeRef.of(List.class, TypeRef.of(element)),
            Range.ANY,
            ValueText.of(values),
            values.isEmpty() ? Origin.DEFAULT : new Origin(Layer.ANNOTATION, annotation),
            help));
    return this;
  }

  /** Lets the setting that was added last have another's value while it has none. */
  Catalogue orElse(String path) {
    int last = settings.size() - 1;
    settings.set(last, settings.get(last).orElse(path));
    return this;
  }

  Catalogue add(Setting setting) {
    settings.add(setting);
    return this;
  }

  List<Setting> settings() {
    return List.copyOf(settings);
  }

  private static Class<?> type(Object value) {
    return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
  }
}
