package dev.fanfare.proof.generate;

import java.time.Duration;

/**
 * How a scenario is run.
 *
 * @param workers 1 or more
 * @param seed the run's seed
 * @param ending what ends it from outside
 * @param at when that comes, from the run's start
 */
public record Settings(int workers, long seed, Ending ending, Duration at) {

  /** The same, with other workers. */
  public Settings withWorkers(int other) {
    return new Settings(other, seed, ending, at);
  }

  /** What ends a run from outside. */
  public enum Ending {
    /** Nothing. */
    NONE,
    /** Somebody cancels it. */
    CANCEL,
    /** Somebody drains it. */
    DRAIN
  }
}
