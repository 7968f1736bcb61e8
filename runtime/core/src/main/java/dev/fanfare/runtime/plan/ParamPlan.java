package dev.fanfare.runtime.plan;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that the bot's user sets.
 *
 * @param name its name
 * @param type its type, boxed; {@code Optional<T>} for one that may be left out
 * @param defaultText its value when none is set, as text, or null
 * @param help one sentence, may be empty
 * @param secret whether its value is masked in every output and stored nowhere; always true if the
 *     name says so, by the rule of {@link dev.fanfare.api.Param#secret}
 */
public record ParamPlan(
    String name, TypeRef type, @Nullable String defaultText, String help, boolean secret) {

  /** Refuses null; makes it a secret if its name says so. */
  public ParamPlan {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(help, "help");
    secret = secret || SecretNames.match(name, type);
  }

  /**
   * A parameter that is a secret only if its name says so.
   *
   * @param name its name
   * @param type its type
   * @param defaultText its default as text, or null
   * @param help one sentence, may be empty
   */
  public ParamPlan(String name, TypeRef type, @Nullable String defaultText, String help) {
    this(name, type, defaultText, help, false);
  }

  /** Returns whether a run cannot start without a value for it. */
  public boolean required() {
    return defaultText == null && type.raw() != Optional.class;
  }
}
