package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The waits between the attempts of a task: {@code min(max, initial × multiplier^(n-1))} before
 * retry n, less up to {@code jitter} of it. The jitter is drawn from a hash of the run's seed, the
 * task's id and the attempt, so that it is the same in every run.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Backoff {

  /** The wait before the first retry, 0 or more. */
  String initial() default "1s";

  /** The longest wait, at least {@link #initial}. */
  String max() default "60s";

  /** The growth from one wait to the next, 1.0 to 1000.0. */
  double multiplier() default 2.0;

  /** The share of the wait that chance may take away, 0.0 to 1.0 inclusive. */
  double jitter() default 0.0;
}
