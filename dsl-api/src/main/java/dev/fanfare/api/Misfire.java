package dev.fanfare.api;

/**
 * The choices of a schedule about slots that passed while no run could be started (the machine
 * slept, the process was down).
 */
public enum Misfire {
  /** One run for all the missed slots together. */
  FIRE_ONCE,
  /** None: the next slot is the next run. */
  SKIP,
  /** One run for each missed slot, oldest first, at most 100. */
  FIRE_ALL
}
