package dev.fanfare.runtime.internal.attempt;

import dev.fanfare.runtime.internal.table.StepTable;

/**
 * An attempt that is over and did not succeed.
 *
 * @param step the step
 * @param task the task
 * @param worker who made it
 * @param from when it began
 * @param to when it was over
 */
public record FailedAttempt(StepRun step, int task, int worker, long from, long to) {

  public StepTable table() {
    return step.table();
  }

  /** Which attempt of its task it was, from 1; to be asked before it is written down. */
  public int number() {
    return table().attempts(task) + 1;
  }

  public String taskId() {
    return table().ids().id(task);
  }
}
