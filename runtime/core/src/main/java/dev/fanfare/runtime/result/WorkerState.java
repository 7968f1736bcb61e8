package dev.fanfare.runtime.result;

/** What a worker is doing. */
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
