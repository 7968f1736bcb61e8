package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of a constructor or method that the user of the bot sets: by {@code --set
 * name=value}, in a configuration file, in the environment, or in code.
 *
 * <p>Types: primitives and their boxes, {@code String}, enums, {@code Path}, {@code URI}, {@code
 * Duration}, {@code Instant}, {@code LocalDate}, {@code BigDecimal}, {@code Optional}, {@code List}
 * and {@code Set} of those, and records of those. One name means one parameter of the bot, wherever
 * it is used.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Param {

  /** The parameter's name. Default: the Java parameter's name. */
  String value() default "";

  /**
   * The value when none is set, as text. Default: none, the parameter is required (an {@code
   * Optional} is empty).
   */
  String defaultValue() default NONE;

  /** One sentence for {@code --help}. */
  String help() default "";

  /**
   * What {@link #defaultValue} holds when there is no default; an empty text is a value like any
   * other.
   */
  String NONE = "\u0000";
}
