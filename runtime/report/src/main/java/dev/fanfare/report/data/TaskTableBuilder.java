package dev.fanfare.report.data;

import dev.fanfare.api.TaskState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills a {@link TaskTable}, a task after the other. Not for use by several threads. */
public final class TaskTableBuilder {

  private final TaskIdIndex ids;
  private final TaskColumns columns;
  private int task = -1;

  /**
   * Creates an empty table.
   *
   * @param steps the names of the run's steps
   * @param calledOnce for each whether it is called once
   * @param expected about how many tasks there will be
   */
  public TaskTableBuilder(List<String> steps, List<Boolean> calledOnce, int expected) {
    ids = new TaskIdIndex(steps, calledOnce);
    columns = new TaskColumns(expected);
  }

  /**
   * Begins the next task; what follows is about it.
   *
   * @param step its step's index, not less than that of the task before
   * @param id its id
   * @param state how it ended
   * @return its index
   */
  public int add(int step, String id, TaskState state) {
    task = columns.add(step, state);
    ids.add(step, task, id);
    return task;
  }

  /** Returns how many of some neighbouring tasks were reused. */
  int reusedAmong(int first, int count) {
    return columns.reused.get(first, first + count).cardinality();
  }

  /** Marks it as one whose recorded success was reused. */
  public void reused() {
    columns.reused.set(task);
  }

  /**
   * Sets how many of its calls were refused.
   *
   * @param refusals 0 or more
   */
  public void refused(int refusals) {
    if (refusals > 0) {
      columns.refuse(task, refusals);
    }
  }

  /**
   * Sets the attempts and the worker.
   *
   * @param attempts how many there were, the first included
   * @param worker who made the last, or -1
   */
  public void ran(int attempts, int worker) {
    columns.attempts[task] = attempts;
    columns.worker[task] = worker;
  }

  /**
   * Sets the times of its offer, begin and end: nanoseconds from the run's start. Clocks of several
   * threads are read: what comes too early by a little is taken to be at the same time.
   */
  public void at(long offered, long started, long ended) {
    columns.started[task] = Math.max(0, started);
    columns.offered[task] = Math.max(0, Math.min(offered, started));
    columns.ended[task] = Math.max(columns.started[task], ended);
  }

  /** Sets how long it waited and ran: nanoseconds; less than 0 is taken for 0. */
  public void took(long queued, long running) {
    columns.queued[task] = Math.max(0, queued);
    columns.running[task] = Math.max(0, running);
  }

  /**
   * Sets the cause of its failure.
   *
   * @param cause the cause's number
   * @param message its own message, or null
   */
  public void failed(int cause, @Nullable String message) {
    columns.fail(task, cause, message);
  }

  /** Sets the id of the task without which it could not be called; an unknown one is ignored. */
  public void blame(String id) {
    ids.find(id).ifPresent(other -> columns.blame(task, other));
  }

  /** Adds the id of a task whose element it took; an unknown one is ignored. */
  public void parent(String id) {
    ids.find(id).ifPresent(columns.parents::add);
  }

  /**
   * Adds the ids of the first and the last of tasks whose elements it took; unknown ones are
   * ignored.
   */
  public void parents(String first, String last) {
    int from = ids.find(first).orElse(-1);
    int to = ids.find(last).orElse(-1);
    if (from >= 0 && to >= from) {
      columns.parents.add(from, to - from + 1);
    }
  }

  /**
   * Adds neighbouring tasks whose elements it took; those that have not been added are ignored.
   *
   * @param step their step's name
   * @param first the index of the first among the step's tasks
   * @param count how many there are
   */
  void parents(String step, int first, int count) {
    int from = ids.find(step, first);
    int to = ids.find(step, first + count - 1);
    if (from >= 0 && to >= from) {
      columns.parents.add(from, to - from + 1);
    }
  }

  /** Replaces the number of every cause by another. */
  void renumberCauses(int[] numbers) {
    columns.renumberCauses(numbers);
  }

  /**
   * Returns the table; the builder is of no further use.
   *
   * @param inputs what the failed tasks took
   * @param values what the tasks yielded
   */
  public TaskTable build(TaskValues inputs, TaskValues values) {
    return new TaskTable(ids, columns, inputs, values);
  }
}
