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
 * <p>It learns: a call that is refused, as {@link RetryAfterException} says, closes the limit for
 * all its tasks until the time that the refusal names, and a little longer, by chance. It halves
 * the number of attempts that run at the same time, once for all that were refused together. Then
 * one goes first, as a probe, and with every success one more runs, up to {@link #concurrency}.
 *
 * @see CallRefusal
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

  /**
   * The longest time for which one refusal closes the limit, such as {@code "10m"}; a refusal that
   * asks for longer is asked again then. More than 0. Default: 10 minutes.
   */
  String maxPause() default "10m";

  /**
   * The number of calls of one task that may be refused, 0 or more. At one more the task fails, as
   * it does if the limit is closed for longer than its run may take. Default: 100.
   */
  int maxRefusals() default 100;
}
