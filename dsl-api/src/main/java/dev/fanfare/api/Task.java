package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the calls of a method are treated: each call is one task.
 *
 * <p>Beside {@link Phase} it refines a step. On a method of its own it is a <em>function</em>: it
 * can be queued by name with parameters, a priority and retries.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Task {

  /**
   * The step's or function's name: a letter, then letters, digits, hyphens or underscores, at most
   * 100 characters. Default: the method's name.
   */
  String name() default "";

  /** Which tasks of a phase are offered to the workers first. */
  Priority priority() default Priority.MEDIUM;

  /**
   * An accessor of the element that this step fans out over (a record component, no-argument
   * method, {@code getX()} or visible field). It yields a {@link Priority}, which replaces {@link
   * #priority} for that task, or an {@code int} or {@code long}, by which the tasks of equal
   * priority are ordered, the smallest first. Default: none.
   */
  String priorityBy() default "";

  /** Attempts after the first, 0 to 1000; -1 (the default) inherits the bot's. */
  int retries() default -1;

  /** How long a failed attempt rests; inherits the bot's unless given. */
  Backoff backoff() default @Backoff;

  /**
   * The limit for one attempt; past it the attempt is interrupted and counts as failed. Default:
   * none.
   */
  String timeout() default "";

  /** The name of a {@link Limit} of the class. Default: none. */
  String limit() default "";

  /**
   * Only these exceptions, and their subclasses, are retried. Default: all that {@link #abortOn}
   * does not name.
   */
  Class<? extends Throwable>[] retryOn() default {};

  /** These exceptions, and their subclasses, are never retried. It wins over {@link #retryOn}. */
  Class<? extends Throwable>[] abortOn() default {};

  /** Free labels, for selection on the command line. */
  String[] tags() default {};
}
