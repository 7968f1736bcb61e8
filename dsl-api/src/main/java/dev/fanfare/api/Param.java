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
   * If true, the value is a secret: it is masked in every output and stored nowhere, so that a run
   * which is resumed needs it again.
   *
   * <p>A parameter is a secret without this if its name says so and its type is neither a number, a
   * boolean, a time nor an enum: if one of its words is {@code token}, {@code secret} or {@code
   * credential}, or their plural, or if it contains {@code password} or {@code apiKey}, in any case
   * and with any separators ({@code dbPassword}, {@code API_KEY}, {@code access-token}).
   */
  boolean secret() default false;

  /**
   * The text that {@link #defaultValue} holds when there is no default; an empty text is a value
   * like any other.
   */
  String NONE = "\u0000";
}
