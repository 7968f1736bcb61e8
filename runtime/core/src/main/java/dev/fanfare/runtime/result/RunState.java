package dev.fanfare.runtime.result;

/** The state of a run, or of one step of it. */
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
  /** The run was cancelled. */
  CANCELLED,
  /** A step only: its phase was not reached. */
  SKIPPED
}
