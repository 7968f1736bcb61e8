package dev.fanfare.config;

import dev.fanfare.config.ConfigSetting.NumberRange;
import dev.fanfare.config.ValueOrigin.OriginLayer;
import dev.fanfare.runtime.plan.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A builder of lists of settings. */
final class SettingCatalogue {

  private final List<ConfigSetting> settings = new ArrayList<>();

  /**
   * Adds a setting that always has a value.
   *
   * @param annotation which annotation said {@code value}, unless it is the default
   */
  SettingCatalogue add(
      String path,
      NumberRange range,
      Object value,
      Object byDefault,
      String annotation,
      String help) {
    ValueOrigin from =
        value.equals(byDefault)
            ? ValueOrigin.DEFAULT
            : new ValueOrigin(OriginLayer.ANNOTATION, annotation);
    TypeRef type = TypeRef.of(type(value));
    settings.add(new ConfigSetting(path, type, range, ValueText.of(value), from, help));
    return this;
  }

  /** Adds a setting that always has a value, and whose range is that of its type. */
  SettingCatalogue add(
      String path, Object value, Object byDefault, String annotation, String help) {
    return add(path, NumberRange.ANY, value, byDefault, annotation, help);
  }

  /** Adds a setting that may have no value. */
  SettingCatalogue optional(
      String path,
      Class<?> type,
      NumberRange range,
      Optional<?> value,
      String annotation,
      String help) {
    settings.add(
        new ConfigSetting(
            path,
            TypeRef.of(Optional.class, TypeRef.of(type)),
            range,
            value.map(ValueText::of).orElse(null),
            value.isPresent()
                ? new ValueOrigin(OriginLayer.ANNOTATION, annotation)
                : ValueOrigin.DEFAULT,
            help));
    return this;
  }

  /** Adds a setting that is a list. */
  SettingCatalogue list(
      String path, Class<?> element, List<?> values, String annotation, String help) {
    settings.add(
        new ConfigSetting(
            path,
            TypeRef.of(List.class, TypeRef.of(element)),
            NumberRange.ANY,
            ValueText.of(values),
            values.isEmpty()
                ? ValueOrigin.DEFAULT
                : new ValueOrigin(OriginLayer.ANNOTATION, annotation),
            help));
    return this;
  }

  /** Lets the setting that was added last have another's value while it has none. */
  SettingCatalogue orElse(String path) {
    int last = settings.size() - 1;
    settings.set(last, settings.get(last).orElse(path));
    return this;
  }

  SettingCatalogue add(ConfigSetting setting) {
    settings.add(setting);
    return this;
  }

  List<ConfigSetting> settings() {
    return List.copyOf(settings);
  }

  private static Class<?> type(Object value) {
    return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
  }
}
