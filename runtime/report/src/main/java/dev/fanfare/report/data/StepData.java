package dev.fanfare.report.data;

import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskCounts;

/**
 * The result of a step, and what the plan says of it.
 *
 * @param name its name
 * @param phase the name of its phase
 * @param order its phase's order
 * @param state how it ended
 * @param counts its tasks by how they ended
 * @param started when its phase began, in nanoseconds from the run's start; 0 if not reached
 * @param ended when its last task ended, in nanoseconds from the run's start; 0 if not reached
 * @param firstTask the index of its first task in {@link RunData#tasks}; its tasks follow each
 *     other
 * @param shape what the plan says of it
 */
public record StepData(
    String name,
    String phase,
    int order,
    RunState state,
    TaskCounts counts,
    long started,
    long ended,
    int firstTask,
    StepShape shape) {

  /** Returns how many tasks it had. */
  public int taskCount() {
    return counts.total();
  }

  /** Returns the index behind its last task. */
  public int endTask() {
    return firstTask + counts.total();
  }

  /** Nanoseconds from its phase's begin to its last task's end. */
  public long wall() {
    return Math.max(0, ended - started);
  }

  /** Returns whether its phase was begun. */
  public boolean reached() {
    return state != RunState.SKIPPED;
  }
}
