package dev.fanfare.metrics;

import org.jspecify.annotations.Nullable;

/**
 * A bot as JMX shows it; see {@link dev.fanfare.bots.BotMetrics}. Times are ISO-8601 texts,
 * durations are in milliseconds.
 */
public interface BotMXBean {

  /** IDLE, RUNNING, COOLDOWN or ERROR. */
  String getState();

  /** When that state began. */
  String getStateSince();

  /** Runs that were started. */
  long getRuns();

  /** Those that failed or timed out. */
  long getFailedRuns();

  /** Attempts that ended. */
  long getAttempts();

  /** Those of them that failed. */
  long getErrors();

  /** Slots without a run of their own. */
  long getSkippedSlots();

  /** When the latest run started, or null. */
  @Nullable String getLastRun();

  /** How long the run took that ended last; -1 if none has. */
  long getLastDurationMillis();

  /** The next slot, or null. */
  @Nullable String getNextRun();

  /** When its rest ends, or null. */
  @Nullable String getCooldownUntil();

  /** Runs it now. */
  void runNow();
}
