package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bot: something that Fanfare runs as one unit, by hand or on a schedule.
 *
 * <p>On a class, the bot consists of the class's {@link Phase} methods; the processor generates
 * {@code <Class>Orchestrator} beside it, with a {@code main}. On a method, the bot is that one
 * call; a class may hold several such methods, and gets one orchestrator for all of them.
 *
 * <p>Durations are texts: whole numbers of {@code d}, {@code h}, {@code m}, {@code s} and {@code
 * ms}, in this order and without spaces ({@code "250ms"}, {@code "1h30m"}), or ISO 8601 ({@code
 * "PT3M"}); at most 292 years. An empty text means none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Bot {

  /**
   * The bot's name: lower-case letters, digits and hyphens, beginning with a letter, at most 100
   * characters. Default: the class's or method's name in kebab case ({@code LicenseReview} becomes
   * {@code license-review}).
   */
  String name() default "";

  /**
   * Cron expressions of five fields, or {@code @daily} and its kind. Default: none; the bot runs
   * when it is started.
   */
  String[] schedule() default {};

  /** The IANA time zone of {@link #schedule}. Default: the system's. */
  String zone() default "";

  /** Attempts of each task after its first, 0 to 1000. Default 0. */
  int retries() default 0;

  /** The waits between the attempts of a failed task. */
  Backoff backoff() default @Backoff;

  /** The limit for the whole run; past it the run ends as timed out. Default: none. */
  String timeout() default "";

  /**
   * The number of tasks that run at the same time, 1 to 100 000; 0 (the default) lets the runtime
   * choose by the machine.
   */
  int workers() default 0;

  /** The kind of threads that the workers are. */
  Threads threads() default Threads.AUTO;

  /** The cooldown of a scheduled bot after a run that failed. Default: none. */
  String cooldown() default "";

  /** The treatment of slots that passed while no run could be started. */
  Misfire misfire() default Misfire.FIRE_ONCE;

  /** The treatment of a slot that comes while the bot still runs. */
  Overlap overlap() default Overlap.SKIP;

  /** If true, the first failed task cancels the rest of the run at once. */
  boolean failFast() default false;

  /** Free labels, for selection on the command line. */
  String[] tags() default {};

  /**
   * The class that prepares each worker's thread before an attempt, and releases it after. Default:
   * nothing.
   */
  Class<? extends ThreadSetup> threadSetup() default ThreadSetup.None.class;
}
