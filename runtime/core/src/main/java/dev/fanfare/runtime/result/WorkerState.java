package dev.fanfare.runtime.result;

/** The state of a worker. */
public enum WorkerState {
  /** It waits for a task. */
  IDLE,
  /** It runs an attempt. */
  ACTIVE,
  /** Its task ignored an interrupt; another worker has taken its place. */
  ERROR,
  /** It has ended. */
  COMPLETED
}
