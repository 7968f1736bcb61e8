package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.TypeRef;
import java.util.Optional;

/**
 * Turns texts into values of types that the core does not read itself, such as records; found by
 * {@link java.util.ServiceLoader}.
 */
public interface ParamConverter {

  /**
   * Converts a text.
   *
   * @param type what is wanted
   * @param text what was written
   * @return the value; empty if this converter does not know the type
   * @throws IllegalArgumentException if it does, and the text does not fit; the message is fit for
   *     a user
   */
  Optional<Object> convert(TypeRef type, String text);
}
