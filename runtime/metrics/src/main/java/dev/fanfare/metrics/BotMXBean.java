package dev.fanfare.metrics;

import org.jspecify.annotations.Nullable;

/**
 * A bot as JMX shows it; see {@link dev.fanfare.bots.BotMetrics}. Times are ISO-8601 texts,
 * durations are in milliseconds.
 */
public interface BotMXBean {

  /** Returns IDLE, RUNNING, COOLDOWN or ERROR. */
  String getState();

  /** Returns the instant at which that state began. */
  String getStateSince();

  /** Runs that were started. */
  long getRuns();

  /** Returns the number of runs that failed or timed out. */
  long getFailedRuns();

  /** Attempts that ended. */
  long getAttempts();

  /** Returns the number of attempts that failed. */
  long getErrors();

  /** Slots without a run of their own. */
  long getSkippedSlots();

  /** Returns the start of the latest run, or null. */
  @Nullable String getLastRun();

  /** Returns the duration in milliseconds of the run that ended last; -1 if none has. */
  long getLastDurationMillis();

  /** Returns the next slot, or null. */
  @Nullable String getNextRun();

  /** Returns the instant at which the cooldown ends, or null. */
  @Nullable String getCooldownUntil();

  /** Runs it now. */
  void runNow();
}
