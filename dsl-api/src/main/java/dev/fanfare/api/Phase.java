package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A step of a {@link Bot} class, and when it runs. The method's signature says how often it is
 * called: with one element it is called once per element, with a list once, with a {@link GroupBy}
 * list once per group.
 *
 * <p>Phases run in ascending order, each after the one before has ended whole. Methods that share
 * an order run side by side.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Phase {

  /** The phase's place in the run, any {@code int}; lower runs earlier. */
  int order();

  /** The phase's name in reports and selections. Default: the step's name. */
  String name() default "";

  /**
   * The share of called tasks that must succeed, 0.0 to 1.0 inclusive; below it the phase and the
   * run fail and later phases are skipped. Skipped tasks were not called and do not count. Default
   * 1.0: all.
   */
  double minSuccess() default 1.0;

  /**
   * The number of calls of this method that there may be: a number ({@code "300"}) or a range with
   * both ends included ({@code "1.."}, {@code "..10000"}, {@code "1..50"}), each 0 to 2 147 483
   * 647, the upper at least 1. For a method that is called once and yields a collection, it is the
   * number of elements that it yields.
   *
   * <p>It is checked before the phase's first call is made; skipped tasks are no calls. Elements
   * are counted as they are yielded, and no more are read than there may be. A count outside the
   * range fails the run, whatever {@link #minSuccess} says, and is not retried. Default: any
   * number.
   */
  String expect() default "";

  /** The limit for all the tasks of this method together, from the phase's start. Default: none. */
  String timeout() default "";
}
