package dev.fanfare.runtime.internal.table;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.spi.RecordedSuccess;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one step, as columns: primitive arrays, and object arrays only for what is an object
 * anyway. A task is an index.
 *
 * <p>Who writes: {@link #succeeded} is called by the one worker whose attempt counted, without a
 * lock (unless tasks are added one by one); all else is called under the run's lock. A row is
 * written at the end of each attempt, and no more once its state is set. Who reads: anybody, at any
 * time, but a row is certain to be seen whole only by who knows that its task ended: under the
 * run's lock, or after its phase.
 *
 * <p>All times are nanoseconds from the run's start.
 */
@SuppressWarnings("EnumOrdinal") // codes in a column, for as long as the process lives
public final class StepTable {

  private static final TaskState[] STATES = TaskState.values();
  private static final byte PENDING = 0;

  private final StepPlan<?> plan;
  private final int order;
  private final TaskIds ids;
  private final TaskInputs inputs;
  private final boolean growing;
  private final int[] counts = new int[STATES.length];
  private final RetryTimes retryTimes = new RetryTimes();
  private final TaskFailures failures = new TaskFailures();
  private StepColumns columns;
  private int size;
  private int lastDecided = Integer.MAX_VALUE;
  private long offered;
  private int restored;
  private @Nullable RecordedStep recorded;

  private StepTable(
      StepPlan<?> plan, int order, int size, TaskIds ids, TaskInputs inputs, boolean growing) {
    this.plan = plan;
    this.order = order;
    this.size = size;
    this.ids = ids;
    this.inputs = inputs;
    this.growing = growing;
    columns = new StepColumns(size, plan.yields() != Yield.NOTHING, growing);
  }

  /**
   * A step's tasks, none of which has been called.
   *
   * @param plan the step
   * @param order its phase's order
   * @param size how many tasks
   * @param ids their ids
   * @param inputs what they take
   */
  public static StepTable of(
      StepPlan<?> plan, int order, int size, TaskIds ids, TaskInputs inputs) {
    return new StepTable(plan, order, size, ids, inputs, false);
  }

  /**
   * A step without tasks, to which tasks are {@linkplain #add added} one by one.
   *
   * @param plan the step
   * @param order its phase's order
   * @param ids the ids of the tasks to come
   * @param inputs what they take
   */
  public static StepTable growing(StepPlan<?> plan, int order, TaskIds ids, TaskInputs inputs) {
    return new StepTable(plan, order, 0, ids, inputs, true);
  }

  /** The step. */
  public StepPlan<?> plan() {
    return plan;
  }

  /** Its phase's order. */
  public int order() {
    return order;
  }

  /** Returns the number of tasks. */
  public int size() {
    return size;
  }

  /** Returns whether tasks are added one by one. */
  public boolean isGrowing() {
    return growing;
  }

  /** The ids of its tasks. */
  public TaskIds ids() {
    return ids;
  }

  /** Returns the inputs of the tasks. */
  public TaskInputs inputs() {
    return inputs;
  }

  // What becomes of the tasks.

  /** The tasks are offered to the workers; those that are skipped end with that. */
  public void offer(long now) {
    offered = now;
    for (int task = 0; task < size && hasEndedBefore(); task++) {
      if (hasEnded(task)) {
        columns.started[task] = now;
        columns.ended[task] = now;
      }
    }
  }

  /** Returns whether there may be tasks that are not offered: skipped or reused. */
  public boolean hasEndedBefore() {
    return count(TaskState.SKIPPED) > 0 || restored > 0;
  }

  /** Lets a run that is recorded remember more of the tasks; before they are offered. */
  public void record(RecordedStep columns) {
    recorded = columns;
  }

  /** Returns the columns of a recorded run; null in others. */
  public @Nullable RecordedStep recorded() {
    return recorded;
  }

  /** Lets a recorded success stand for a task, which is not offered then. */
  public void restore(int task, RecordedSuccess from) {
    if (columns.values != null) {
      columns.values[task] = new RestoredValue(plan.yields(), from);
    }
    if (recorded != null) {
      recorded.reuse(task, from);
    }
    columns.workers[task] = -1;
    restored++;
    columns.states[task] = code(TaskState.SUCCEEDED);
  }

  /** Returns whether a recorded success stands for a task. */
  public boolean isReused(int task) {
    return restored > 0 && recorded != null && recorded.isReused(task);
  }

  /** Returns for how many tasks a recorded success stands. */
  public int reused() {
    return restored;
  }

  /** Adds a task to a growing table, offered now; returns it. */
  public int add(long now) {
    if (size == columns.length()) {
      columns = columns.grown();
    }
    if (columns.offered != null) {
      columns.offered[size] = now;
    }
    return size++;
  }

  /**
   * A task's attempt returned in time.
   *
   * @param value what it yielded, as {@link YieldedValues} keeps it
   */
  public void succeeded(int task, @Nullable Object value, int worker, long from, long to) {
    StepColumns at = columns;
    if (at.values != null) {
      at.values[task] = value;
    }
    attempted(task, worker, from, to);
    if (at.attempts[task] > 1) {
      retryTimes.succeeded();
    }
    at.ended[task] = to;
    at.states[task] = code(TaskState.SUCCEEDED);
  }

  /** A task's attempt was its last and did not succeed. */
  public void failed(
      int task, TaskState state, @Nullable Throwable failure, int worker, long from, long to) {
    attempted(task, worker, from, to);
    if (failure != null) {
      failures.put(task, failure, columns.length());
    }
    ended(task, state, to);
  }

  /** A task's attempt failed, and the task rests before the next. */
  public void toBeRetried(int task, int worker, long from, long to) {
    if (columns.attempts[task] == 0 && retryTimes.refusals(task) == 0) {
      retryTimes.ran(task, to - from);
    }
    attempted(task, worker, from, to);
  }

  /** A task's attempt was refused, and the task waits for its limit. */
  public void refused(int task, int worker, long from, long to) {
    if (columns.attempts[task] == 0 && retryTimes.refusals(task) == 0) {
      columns.started[task] = from;
    }
    retryTimes.ran(task, to - from);
    retryTimes.refused(task);
    columns.workers[task] = worker;
  }

  /** Returns how often a task's attempts were refused. */
  public int refusals(int task) {
    return retryTimes.refusals(task);
  }

  /** A task has rested. */
  public void rested(int task, long nanos) {
    retryTimes.rested(task, nanos);
  }

  /** A task ended without a further attempt. */
  public void ended(int task, TaskState state, long at) {
    if (columns.attempts[task] == 0 && retryTimes.refusals(task) == 0) {
      columns.started[task] = at;
      columns.workers[task] = -1;
    }
    columns.ended[task] = at;
    counts[state.ordinal()]++;
    columns.states[task] = code(state);
  }

  private void attempted(int task, int worker, long from, long to) {
    StepColumns at = columns;
    if (at.attempts[task]++ == 0 && retryTimes.refusals(task) == 0) {
      at.started[task] = from;
    } else {
      retryTimes.ran(task, to - from);
    }
    at.workers[task] = worker;
  }

  /** Skips the tasks that lack something that an earlier one did not yield. */
  public void skipBlocked() {
    if (inputs.haveHoles()) {
      for (int task = 0; task < size; task++) {
        if (inputs.missing(task) != null) {
          ended(task, TaskState.SKIPPED, 0);
        }
      }
    }
  }

  /** Cancels the tasks that have not ended. */
  public void cancelPending(long now) {
    for (int task = 0; task < size; task++) {
      if (!hasEnded(task)) {
        ended(task, TaskState.CANCELLED, now);
      }
    }
  }

  /** Leaves it to chance what becomes of the tasks after one: its failure has ended the run. */
  public void undecidedAfter(int task) {
    lastDecided = Math.min(lastDecided, task);
  }

  // What became of a task.

  /** Returns the final state of a task; null if it has not ended. */
  public @Nullable TaskState stateOf(int task) {
    byte code = columns.states[task];
    return code == PENDING ? null : STATES[code - 1];
  }

  /** Returns whether a task has ended. */
  public boolean hasEnded(int task) {
    return columns.states[task] != PENDING;
  }

  /** Returns whether a task has succeeded. */
  public boolean hasSucceeded(int task) {
    return columns.states[task] == code(TaskState.SUCCEEDED);
  }

  /** Returns whether the outcome of a task is the same in every run that ends like this one. */
  public boolean isDecided(int task) {
    return task <= lastDecided;
  }

  /** Returns how many attempts a task has made. */
  public int attempts(int task) {
    return columns.attempts[task];
  }

  /** The worker that made a task's last attempt, or -1. */
  public int worker(int task) {
    return columns.workers[task];
  }

  /** Returns the value of a task, as {@link YieldedValues} keeps it. */
  public @Nullable Object value(int task) {
    if (columns.values == null) {
      return null;
    }
    Object value = columns.values[task];
    return value instanceof RestoredValue restoredValue ? restoredValue.get() : value;
  }

  /** Returns the cause of a task that failed or timed out; null for others. */
  public @Nullable Throwable failure(int task) {
    return failures.get(task);
  }

  /** Returns the time at which a task was offered. */
  public long offered(int task) {
    return columns.offered == null ? offered : columns.offered[task];
  }

  /**
   * Returns the time at which a task's first attempt began; if it made none, the time of its end.
   */
  public long started(int task) {
    return columns.started[task];
  }

  /** Returns the time at which a task ended. */
  public long ended(int task) {
    return columns.ended[task];
  }

  /** Returns the running time of all attempts of a task together. */
  public long running(int task) {
    long summed = retryTimes.running(task);
    if (summed < 0) {
      return columns.attempts[task] == 0 ? 0 : columns.ended[task] - columns.started[task];
    }
    return summed;
  }

  /** Returns the time that a task rested between attempts. */
  public long resting(int task) {
    return retryTimes.resting(task);
  }

  // What became of all of them.

  /** Returns how many tasks ended in a state; 0 for SUCCEEDED, which is not counted. */
  public int count(TaskState state) {
    return counts[state.ordinal()];
  }

  /** Returns whether all tasks that have ended have succeeded. */
  public boolean allSucceeded() {
    return Arrays.stream(counts).sum() == 0;
  }

  /** Returns how many of the tasks that succeeded needed more than one attempt. */
  public int afterRetry() {
    return retryTimes.afterRetry();
  }

  /** Returns the time at which the last task ended; the time of the offer if there are no tasks. */
  public long lastEnd() {
    long last = offered;
    for (long end : columns.ended) {
      last = Math.max(last, end);
    }
    return last;
  }

  private static byte code(TaskState state) {
    return (byte) (state.ordinal() + 1);
  }
}
