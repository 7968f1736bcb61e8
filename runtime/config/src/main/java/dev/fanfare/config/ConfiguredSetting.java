package dev.fanfare.config;

import dev.fanfare.runtime.result.SecretMask;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting with its value.
 *
 * @param setting the setting
 * @param value its value, or null if it is required and not set
 * @param origin where it was set
 */
public record ConfiguredSetting(ConfigSetting setting, @Nullable Object value, ValueOrigin origin) {

  /** Returns the value as a person would write it, masked if it is secret; empty for none. */
  public Optional<String> text() {
    Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return Optional.ofNullable(plain)
        .map(shown -> setting.secret() ? SecretMask.MASK : CleanText.line(ValueText.of(shown)));
  }

  @Override
  public String toString() {
    return setting.path() + "=" + text().orElse("none") + " (" + origin + ")";
  }

  /**
   * This setting with the value that stands for its own.
   *
   * @param by what says so
   * @param standIn the value
   * @param from where {@code by} was set
   */
  ConfiguredSetting by(String by, @Nullable Object standIn, ValueOrigin from) {
    String where = by + " (" + from.where() + ")";
    return new ConfiguredSetting(setting, standIn, new ValueOrigin(from.layer(), where));
  }

  /** Returns whether the value replaces that of the annotations. */
  public boolean overridden() {
    return origin.layer().compareTo(ValueOrigin.OriginLayer.ANNOTATION) < 0;
  }
}
