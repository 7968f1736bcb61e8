package dev.fanfare.report.data;

import dev.fanfare.api.TaskState;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Every task of a run, by columns: a task is its index, from 0, by step and element. Times are
 * nanoseconds. Immutable and thread-safe once built.
 */
public final class TaskTable {

  private final TaskIdIndex ids;
  private final TaskColumns columns;
  private final TaskValues inputs;
  private final TaskValues values;

  TaskTable(TaskIdIndex ids, TaskColumns columns, TaskValues inputs, TaskValues values) {
    this.ids = ids;
    this.columns = columns;
    this.inputs = inputs;
    this.values = values;
  }

  /** Returns how many there are. */
  public int size() {
    return columns.size;
  }

  /** Returns the task's id, such as {@code score[17]}. */
  public String id(int task) {
    return ids.id(step(task), task);
  }

  /**
   * Returns whether the task's id is what its step and its place in it say, so that none has to be
   * stored.
   */
  public boolean plainId(int task) {
    return ids.plain(task);
  }

  /** Returns the task of an id; empty if there is none. */
  public OptionalInt find(String id) {
    return ids.find(id);
  }

  /** Returns the index of its step in {@link RunData#steps}. */
  public int step(int task) {
    return columns.step[task];
  }

  /** Returns its state at the run's end. */
  public TaskState state(int task) {
    return columns.state[task];
  }

  /** Returns whether a recorded success was reused, so that it was not called. */
  public boolean reused(int task) {
    return columns.reused.get(task);
  }

  /** Returns whether its last attempt failed or timed out. */
  public boolean failed(int task) {
    return state(task) == TaskState.FAILED || state(task) == TaskState.TIMED_OUT;
  }

  /** Returns how many attempts there were, the first included; 0 if it was never called. */
  public int attempts(int task) {
    return columns.attempts[task];
  }

  /** Returns how many of its calls were refused, which are no attempts. */
  public int refusals(int task) {
    return columns.refusals == null ? 0 : columns.refusals[task];
  }

  /** Returns the number of the worker that made the last attempt, or -1. */
  public int worker(int task) {
    return columns.worker[task];
  }

  /** Returns when it was offered to the workers, from the run's start. */
  public long offered(int task) {
    return columns.offered[task];
  }

  /**
   * Returns when its first attempt began, from the run's start; when it ended if it was never
   * called.
   */
  public long started(int task) {
    return columns.started[task];
  }

  /** Returns when it ended, from the run's start. */
  public long ended(int task) {
    return columns.ended[task];
  }

  /** Returns how long it waited for a worker or a permit. */
  public long queued(int task) {
    return columns.queued[task];
  }

  /** Returns how long its attempts ran, all together. */
  public long running(int task) {
    return columns.running[task];
  }

  /** Returns how long it rested between attempts. */
  public long backoff(int task) {
    return Math.max(0, total(task) - queued(task) - running(task));
  }

  /** Returns the time from its offer to its end. */
  public long total(int task) {
    return ended(task) - offered(task);
  }

  /**
   * Returns when its last attempt began: exact for a first attempt, else taken to be as long as the
   * mean.
   */
  public long lastAttemptStarted(int task) {
    int attempts = attempts(task);
    return attempts <= 1 ? started(task) : ended(task) - running(task) / attempts;
  }

  /**
   * Returns the index of its failure's cause in {@link RunData#causes}, or -1 if it did not fail.
   */
  public int cause(int task) {
    return columns.cause == null ? -1 : columns.cause[task];
  }

  /** Its failure's message; null if it did not fail, or its exception had none. */
  public @Nullable String message(int task) {
    return columns.message == null ? null : columns.message[task];
  }

  /** Returns the task without which this one could not be called, or -1. */
  public int blamed(int task) {
    return columns.blamed == null ? -1 : columns.blamed[task];
  }

  /** Visits the tasks whose elements it took, in order. */
  public void forEachParent(int task, IntConsumer action) {
    forEachParentRange(
        task,
        (first, count) -> {
          for (int parent = first; parent < first + count; parent++) {
            action.accept(parent);
          }
        });
  }

  /**
   * Visits the tasks whose elements it took, those that follow each other put together, in order.
   */
  public void forEachParentRange(int task, RangeConsumer action) {
    columns.parents.forEach(task, action);
  }

  /**
   * Returns the elements that it took one by one, as a JSON array; null if it took none, or they
   * were not kept: a file has those of the tasks that {@link RunData#tellsInputs} names.
   */
  public @Nullable String inputs(int task) {
    return inputs.json(task);
  }

  /**
   * Returns the elements that it took one by one, as JSON for people: {@code {"file":"c.txt"}}, or
   * {@code "MIT",3} of two; empty where {@link #inputs} is null.
   */
  public String about(int task) {
    String array = inputs(task);
    return array == null ? "" : array.substring(1, array.length() - 1);
  }

  /** Returns what it yielded as one JSON text; null unless it succeeded and its value was kept. */
  public @Nullable String value(int task) {
    return values.json(task);
  }

  /** Receives tasks that follow each other. */
  @FunctionalInterface
  public interface RangeConsumer {
    /**
     * Accepts a range of tasks.
     *
     * @param first the first one's index
     * @param count how many, 1 or more
     */
    void accept(int first, int count);
  }
}
