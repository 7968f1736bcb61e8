package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called after every attempt, also a failed one, on the worker's own thread. It may take the {@link
 * TaskContext}. If it throws, the attempt fails. Several such methods of a class are called in the
 * order of their declaration, those of a superclass first.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AfterTask {}
