package dev.fanfare.proof.model;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.RunState;
import java.time.Duration;
import java.util.Set;

/**
 * An end before its time.
 *
 * @param at when, from the run's start
 * @param as how the run ends then
 * @param gently whether attempts that run then may finish
 */
record Cut(Duration at, RunState as, boolean gently) {

  /** How a task may end that had not ended by then. */
  Set<TaskState> states(ExpectedTask task) {
    if (as == RunState.TIMED_OUT) {
      return Set.of(TaskState.TIMED_OUT, TaskState.CANCELLED);
    }
    // An attempt that may finish may also fail, and gets no other.
    return gently && task.attempts() > 1
        ? Set.of(TaskState.CANCELLED, TaskState.FAILED, TaskState.TIMED_OUT)
        : Set.of(TaskState.CANCELLED);
  }
}
