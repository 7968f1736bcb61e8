package dev.fanfare.store.queue;

/** The state of a queued task. The ordinal is what the database holds, so the order is fixed. */
public enum JobState {
  /** Waits for the end of its parents. */
  WAITING,
  /** Is due later: delayed, or before its next attempt. */
  SCHEDULED,
  /** Can be claimed. */
  READY,
  /** Is claimed by a worker. */
  RUNNING,
  /** Ended with a result. */
  SUCCEEDED,
  /** Failed for good: its attempts are spent, or three workers died of it. */
  DEAD,
  /** Was cancelled. */
  CANCELLED,
  /** Was never called: a parent ended badly. */
  SKIPPED;

  private static final JobState[] ALL = values();

  /** Returns whether a task in this state changes no more, unless it is queued again by hand. */
  public boolean isEnded() {
    return compareTo(SUCCEEDED) >= 0;
  }

  static JobState of(long code) {
    return ALL[Math.toIntExact(code)];
  }

  int code() {
    return ordinal();
  }
}
