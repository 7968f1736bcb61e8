package dev.fanfare.runtime.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object that a bot's constructor needs and that is no configuration: a constructor parameter
 * without {@link dev.fanfare.api.Param}.
 *
 * @param name the parameter's name
 * @param type the parameter's type, boxed
 * @param provider the static method of the bot's class that makes it if nothing else gives it, such
 *     as {@code Review.prices()}; null if there is none
 */
public record DependencyPlan(String name, TypeRef type, @Nullable String provider) {

  /** Refuses null. */
  public DependencyPlan {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }

  /** Returns name and simple type, such as {@code 'prices' (Prices)}. */
  @Override
  public String toString() {
    return "'" + name + "' (" + type.simpleName() + ")";
  }
}
