package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static method that makes a dependency of its bot: a value for every constructor parameter
 * without {@link Param} to which what it returns can be assigned.
 *
 * <p>It is called once for each such parameter when the constructor is called, on the thread that
 * starts the run, and only if nothing else gives the dependency: neither the code that starts the
 * run nor a container. The method takes no parameters, is not private, does not return null, and
 * may throw: then the run does not start.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Provides {}
