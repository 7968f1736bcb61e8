package dev.fanfare.proof.model;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * An end before its time.
 *
 * @param at when, from the run's start
 * @param as how the run ends then
 * @param gently whether attempts that run then may finish
 * @param limited whether the run's limit may pass while they do
 */
record Cut(Duration at, RunState as, boolean gently, boolean limited) {

  /** How a task may end that had not ended by then. */
  Set<TaskState> states(ExpectedTask task) {
    EnumSet<TaskState> states = EnumSet.of(TaskState.CANCELLED);
    if (as == RunState.TIMED_OUT || (gently && limited)) {
      states.add(TaskState.TIMED_OUT);
    }
    if (gently && task.attempts() + task.refusals() > 1) {
      // A call that may finish may also fail, and gets no other.
      states.addAll(Set.of(TaskState.FAILED, TaskState.TIMED_OUT));
    }
    return states;
  }
}
