package dev.fanfare.api;

/** Which tasks of a phase are offered to the workers first. Order never crosses a phase. */
public enum Priority {
  /** Before all others. */
  CRITICAL,
  /** Before the ordinary. */
  HIGH,
  /** The default. */
  MEDIUM,
  /** After all others. */
  LOW
}
