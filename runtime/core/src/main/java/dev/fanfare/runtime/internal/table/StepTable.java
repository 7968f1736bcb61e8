package dev.fanfare.runtime.internal.table;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.Yield;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one step, as columns: primitive arrays, and object arrays only for what is an object
 * anyway. A task is an index.
 *
 * <p>Who writes: {@link #succeeded} is called by the one worker whose attempt counted, without a
 * lock; all else is called under the run's lock. A row is written at the end of each attempt, and
 * no more once its state is set. Who reads: anybody, at any time, but a row is certain to be seen
 * whole only by who knows that its task ended: under the run's lock, or after its phase.
 *
 * <p>All times are nanoseconds from the run's start.
 */
@SuppressWarnings("EnumOrdinal") // codes in a column, for as long as the process lives
public final class StepTable {

  private static final TaskState[] STATES = TaskState.values();
  private static final byte PENDING = 0;

  private final StepPlan<?> plan;
  private final int order;
  private final int size;
  private final TaskIds ids;
  private final List<Argument> arguments;
  private final byte[] states;
  private final short[] attempts;
  private final int[] workers;
  private final long[] started;
  private final long[] ended;
  private final @Nullable Object @Nullable [] values;
  private final int[] counts = new int[STATES.length];
  private final RetryTimes retryTimes = new RetryTimes();
  private @Nullable Throwable @Nullable [] failures;
  private int lastDecided = Integer.MAX_VALUE;
  private long offered;

  /**
   * A step's tasks, none of which has been called.
   *
   * @param plan the step
   * @param order its phase's order
   * @param size how many tasks
   * @param ids their ids
   * @param arguments one for each of the step's inputs
   */
  public StepTable(
      StepPlan<?> plan, int order, int size, TaskIds ids, List<? extends Argument> arguments) {
    this.plan = plan;
    this.order = order;
    this.size = size;
    this.ids = ids;
    this.arguments = List.copyOf(arguments);
    states = new byte[size];
    attempts = new short[size];
    workers = new int[size];
    started = new long[size];
    ended = new long[size];
    values = plan.yields() == Yield.NOTHING ? null : new Object[size];
  }

  /** The step. */
  public StepPlan<?> plan() {
    return plan;
  }

  /** Its phase's order. */
  public int order() {
    return order;
  }

  /** How many tasks it has. */
  public int size() {
    return size;
  }

  /** The ids of its tasks. */
  public TaskIds ids() {
    return ids;
  }

  /** One for each of the step's inputs. */
  public List<Argument> arguments() {
    return arguments;
  }

  /** Sets when the tasks are offered to the workers. */
  public void offer(long at) {
    offered = at;
  }

  /**
   * A task's attempt returned in time.
   *
   * @param value what it yielded, as {@link Harvest} keeps it
   */
  public void succeeded(int task, @Nullable Object value, int worker, long from, long to) {
    if (values != null) {
      values[task] = value;
    }
    attempted(task, worker, from, to);
    if (attempts[task] > 1) {
      retryTimes.succeeded();
    }
    ended[task] = to;
    states[task] = code(TaskState.SUCCEEDED);
  }

  /** A task's attempt was its last and did not succeed. */
  public void failed(
      int task, TaskState state, @Nullable Throwable failure, int worker, long from, long to) {
    attempted(task, worker, from, to);
    if (failure != null) {
      if (failures == null) {
        failures = new Throwable[size];
      }
      failures[task] = failure;
    }
    ended(task, state, to);
  }

  /** A task's attempt failed, and the task rests before the next. */
  public void toBeRetried(int task, int worker, long from, long to) {
    if (attempts[task] == 0) {
      retryTimes.ran(task, to - from);
    }
    attempted(task, worker, from, to);
  }

  /** A task has rested. */
  public void rested(int task, long nanos) {
    retryTimes.rested(task, nanos);
  }

  /** A task ended without a further attempt. */
  public void ended(int task, TaskState state, long at) {
    if (attempts[task] == 0) {
      started[task] = at;
      workers[task] = -1;
    }
    ended[task] = at;
    counts[state.ordinal()]++;
    states[task] = code(state);
  }

  private void attempted(int task, int worker, long from, long to) {
    if (attempts[task]++ == 0) {
      started[task] = from;
    } else {
      retryTimes.ran(task, to - from);
    }
    workers[task] = worker;
  }

  /** How a task ended; null if it has not. */
  public @Nullable TaskState stateOf(int task) {
    byte code = states[task];
    return code == PENDING ? null : STATES[code - 1];
  }

  /** Whether a task has ended. */
  public boolean hasEnded(int task) {
    return states[task] != PENDING;
  }

  /** Whether a task has succeeded. */
  public boolean hasSucceeded(int task) {
    return states[task] == code(TaskState.SUCCEEDED);
  }

  /** How many attempts a task has made. */
  public int attempts(int task) {
    return attempts[task];
  }

  /** The worker that made a task's last attempt, or -1. */
  public int worker(int task) {
    return workers[task];
  }

  /** What a task yielded, as {@link Harvest} keeps it. */
  public @Nullable Object value(int task) {
    return values == null ? null : values[task];
  }

  /** Why a task did not succeed, if it failed or timed out. */
  public @Nullable Throwable failure(int task) {
    return failures == null ? null : failures[task];
  }

  /** How many tasks ended so; of those that succeeded none is counted. */
  public int count(TaskState state) {
    return counts[state.ordinal()];
  }

  /** How many of the tasks that succeeded needed more than one attempt. */
  public int afterRetry() {
    return retryTimes.afterRetry();
  }

  /** When the tasks were offered. */
  public long offered() {
    return offered;
  }

  /** When a task's first attempt began. */
  public long started(int task) {
    return started[task];
  }

  /** When a task ended. */
  public long ended(int task) {
    return ended[task];
  }

  /** When the last task ended; when they were offered if there is none. */
  public long lastEnd() {
    long last = offered;
    for (long end : ended) {
      last = Math.max(last, end);
    }
    return last;
  }

  /** Whether what became of a task is the same in every run that ends like this one. */
  public boolean isDecided(int task) {
    return task <= lastDecided;
  }

  /** Leaves it to chance what becomes of the tasks after one: its failure has ended the run. */
  public void undecidedAfter(int task) {
    lastDecided = Math.min(lastDecided, task);
  }

  /** Cancels the tasks that have not ended. */
  public void cancelPending(long now) {
    for (int task = 0; task < size; task++) {
      if (!hasEnded(task)) {
        ended(task, TaskState.CANCELLED, now);
      }
    }
  }

  /** How long a task's attempts ran, all together. */
  public long running(int task) {
    if (attempts[task] == 0) {
      return 0;
    }
    long summed = retryTimes.running(task);
    return summed < 0 ? ended[task] - started[task] : summed;
  }

  /** How long a task rested between attempts. */
  public long resting(int task) {
    return retryTimes.resting(task);
  }

  /** The tasks whose elements a task took, in the order of its inputs, each once. */
  public Set<TaskRef> parents(int task) {
    Set<TaskRef> parents = new LinkedHashSet<>();
    for (Argument argument : arguments) {
      argument.parents(task, parents::add);
    }
    return parents;
  }

  /** The task that has not yielded what a task needs; null if nothing is missing. */
  public @Nullable TaskRef blocker(int task) {
    for (Argument argument : arguments) {
      TaskRef missing = argument.missing(task);
      if (missing != null) {
        return missing;
      }
    }
    return null;
  }

  private static byte code(TaskState state) {
    return (byte) (state.ordinal() + 1);
  }
}
