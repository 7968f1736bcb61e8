package dev.fanfare.store.record;

import dev.fanfare.runtime.result.RunState;

/** The states of a recorded run. */
public enum RecordedState {
  /** A process is working on it, or was when it died. */
  RUNNING(0),
  /** It ended well. */
  SUCCEEDED(1),
  /** It ended, and tasks failed. */
  FAILED(2),
  /** Its time was over. */
  TIMED_OUT(3),
  /** It was cancelled. */
  CANCELLED(4),
  /** It did not end: its process died, or its store could not be written. It can be resumed. */
  INTERRUPTED(5);

  private final int code;

  RecordedState(int code) {
    this.code = code;
  }

  /** Returns the number that stands for it in the database. */
  public int code() {
    return code;
  }

  /**
   * Returns the state of a number in the database.
   *
   * @throws StoreException if there is none
   */
  public static RecordedState of(int code) {
    for (RecordedState state : values()) {
      if (state.code == code) {
        return state;
      }
    }
    throw new StoreException(
        StoreException.Problem.DAMAGED, "the store is damaged: no run has state " + code);
  }

  /** Returns the state of a run that ended. */
  public static RecordedState of(RunState state) {
    return switch (state) {
      case SUCCEEDED -> SUCCEEDED;
      case FAILED -> FAILED;
      case TIMED_OUT -> TIMED_OUT;
      case CANCELLED -> CANCELLED;
      default -> INTERRUPTED;
    };
  }
}
