package dev.fanfare.store.queue;

/** The state of a queued task, with the number that stands for it in the database. */
public enum JobState {
  /** Waits for the end of its parents. */
  WAITING(0),
  /** Is due later: delayed, or before its next attempt. */
  SCHEDULED(1),
  /** Can be claimed. */
  READY(2),
  /** Is claimed by a worker. */
  RUNNING(3),
  /** Ended with a result. */
  SUCCEEDED(4),
  /** Failed for good: its attempts are spent, or three workers died of it. */
  DEAD(5),
  /** Was cancelled. */
  CANCELLED(6),
  /** Was never called: a parent ended badly. */
  SKIPPED(7);

  private static final JobState[] ALL = values();

  private final int code;

  JobState(int code) {
    this.code = code;
  }

  /** Returns whether a task in this state changes no more, unless it is queued again by hand. */
  public boolean isEnded() {
    return compareTo(SUCCEEDED) >= 0;
  }

  static JobState of(long code) {
    return ALL[Math.toIntExact(code)];
  }

  int code() {
    return code;
  }
}
