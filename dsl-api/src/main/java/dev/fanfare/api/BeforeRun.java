package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called once, before the first phase. It may take {@link Param} parameters. If it throws, the run
 * fails and no task is called. Several such methods of a class are called in the order of their
 * declaration, those of a superclass first.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BeforeRun {}
