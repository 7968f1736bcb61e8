package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The settings of the calls of a method: each call is one task.
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

  /** The tasks of a phase with a higher priority are offered to the workers first. */
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

  /** The waits between the attempts of a failed task; inherits the bot's unless given. */
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

  /**
   * The version of the step's code, at most 100 characters. Where results are recorded, a recorded
   * success is reused only if its version is equal. Default: a digest of the bytecode that the step
   * reaches, so that any change of the code counts.
   */
  String version() default "";

  /**
   * The time for which a recorded success may be reused by other runs that call the step with equal
   * inputs and code: a duration of more than zero, such as {@code "7d"}. Default: only within the
   * same run.
   */
  String cache() default "";

  /** The runs whose recorded successes may be reused. {@code NEVER} excludes {@link #cache}. */
  Reuse reuse() default Reuse.RUN;

  /**
   * If true, a cassette records what the step answers, and replays it. Without a cassette, on the
   * command line or in a test, it has no effect.
   */
  boolean cassette() default false;

  /**
   * The name of a {@link Budget} of the class that the step's attempts spend from. Default: none.
   */
  String budget() default "";

  /**
   * The amount that one attempt is expected to spend, in the unit of {@link #budget}: a decimal
   * number, such as {@code "0.02"}, or the name of a static method. The method stands in the bot's
   * class, in the class of the element that the step fans out over, or in a class that one of these
   * extends; it takes the element and returns a number. Default: nothing is reserved before an
   * attempt.
   */
  String estimate() default "";

  /** Free labels, for selection on the command line. */
  String[] tags() default {};
}
