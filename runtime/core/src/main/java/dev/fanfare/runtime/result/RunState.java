package dev.fanfare.runtime.result;

/** How a run, or one step of it, stands. */
public enum RunState {
  /** It has not ended. */
  RUNNING,
  /** Every phase reached its share of successes. */
  SUCCEEDED,
  /**
   * A phase did not, or a lifecycle method threw, or the first failure ended it ({@code failFast}).
   */
  FAILED,
  /** The run's or a phase's limit passed. */
  TIMED_OUT,
  /** Somebody cancelled it. */
  CANCELLED,
  /** A step only: its phase was not reached. */
  SKIPPED
}
