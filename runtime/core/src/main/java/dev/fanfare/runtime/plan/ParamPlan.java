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
 */
public record ParamPlan(String name, TypeRef type, @Nullable String defaultText, String help) {

  /** Refuses null. */
  public ParamPlan {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(help, "help");
  }

  /** Whether a run cannot start without it. */
  public boolean required() {
    return defaultText == null && type.raw() != Optional.class;
  }
}
