package dev.fanfare.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting with its value.
 *
 * @param setting the setting
 * @param value its value, or null if it is required and nobody set it
 * @param origin who set it
 */
public record ConfiguredSetting(ConfigSetting setting, @Nullable Object value, ValueOrigin origin) {

  /** The value as a person would write it; empty if there is none. */
  public Optional<String> text() {
    Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return Optional.ofNullable(plain).map(ValueText::of);
  }

  /**
   * This setting with the value that stands for its own.
   *
   * @param by what says so
   * @param standIn the value
   * @param from who set {@code by}
   */
  ConfiguredSetting by(String by, @Nullable Object standIn, ValueOrigin from) {
    String where = by + " (" + from.where() + ")";
    return new ConfiguredSetting(setting, standIn, new ValueOrigin(from.layer(), where));
  }

  /** Whether somebody replaced what the annotations say. */
  public boolean overridden() {
    return origin.layer().compareTo(ValueOrigin.OriginLayer.ANNOTATION) < 0;
  }
}
