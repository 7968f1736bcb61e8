package dev.fanfare.queue;

import dev.fanfare.store.queue.JobState;

/** The state of a queued task. */
public enum QueuedState {
  /** Waits for the end of its parents. */
  WAITING,
  /** Is due later: delayed, or resting before its next attempt. */
  SCHEDULED,
  /** Can be claimed. */
  READY,
  /** Is claimed by a worker. */
  RUNNING,
  /** Ended with a result. */
  SUCCEEDED,
  /** Failed for good; see {@link TaskQueue#dead()}. */
  DEAD,
  /** Was cancelled. */
  CANCELLED,
  /** Was never called, because a parent ended badly. */
  SKIPPED;

  /** Returns whether a task in this state is over, unless it is queued again by hand. */
  public boolean isEnded() {
    return compareTo(SUCCEEDED) >= 0;
  }

  static QueuedState of(JobState state) {
    return valueOf(state.name());
  }

  JobState stored() {
    return JobState.valueOf(name());
  }
}
