package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A limit that all tasks which name it share. A task that waits for its permit holds no worker.
 *
 * @see Task#limit
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Limits.class)
public @interface Limit {

  /** The limit's name, unique in the class. */
  String name();

  /**
   * The number of attempts that may run at the same time, 1 or more; 0 (the default) means
   * unlimited.
   */
  int concurrency() default 0;

  /**
   * The number of attempts that may start in a time: a whole number from 1 to 999 999 999, a slash,
   * and one of {@code ms s m h d}, such as {@code "500/m"}. Default: unlimited.
   */
  String rate() default "";

  /** The runs that share the limit. */
  Scope scope() default Scope.RUN;
}
