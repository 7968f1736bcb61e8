package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called once when the run has ended, however it ended. It may take the {@code RunReport} and
 * {@link Param} parameters. If it throws, the run fails. Several such methods of a class are called
 * in the order of their declaration, those of a superclass first.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AfterRun {}
