package dev.fanfare.api;

/** The end of a task. Every task ends in exactly one of these. */
public enum TaskState {
  /** Its last attempt returned in time. */
  SUCCEEDED,
  /** Its last attempt threw, or returned a soft failure. */
  FAILED,
  /** Its last attempt was still running at its limit. */
  TIMED_OUT,
  /** The run ended before it could. */
  CANCELLED,
  /** It was not called, because a task that it needs had not succeeded. */
  SKIPPED
}
