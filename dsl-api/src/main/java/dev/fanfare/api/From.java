package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the step, or steps, that feed a parameter, instead of the nearest earlier one that fits.
 * Several names mean their union: the elements of the first, then those of the second, and so on.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface From {

  /** Names of methods of this class that run in an earlier phase. */
  String[] value();
}
