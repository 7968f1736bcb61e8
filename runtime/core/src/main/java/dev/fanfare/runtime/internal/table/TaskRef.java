package dev.fanfare.runtime.internal.table;

import dev.fanfare.api.TaskState;

/**
 * One task of one step.
 *
 * @param table the step's tasks
 * @param task which, from 0
 */
public record TaskRef(StepTable table, int task) {

  /** The task's id. */
  public String id() {
    return table.ids().id(task);
  }

  /** The task that is to blame if this one did not succeed: itself, unless it was skipped. */
  public TaskRef root() {
    TaskRef blocker =
        table.stateOf(task) == TaskState.SKIPPED ? table.inputs().missing(task) : null;
    return blocker == null ? this : blocker.root();
  }
}
