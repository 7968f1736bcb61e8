package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Splits a list parameter into groups: the step is called once per distinct key, groups in order of
 * the first appearance of their key, members in element order.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface GroupBy {

  /**
   * One or more accessors of the element: record components, no-argument methods, {@code getX()} or
   * visible fields.
   */
  String[] value();

  /**
   * The share of a group's members that must have succeeded, 0.0 to 1.0 inclusive. A group with
   * fewer is not computed from what is left: its task is skipped, and names the first failure.
   * Default 0.0: every group with at least one member is computed.
   */
  double minSuccess() default 0.0;
}
