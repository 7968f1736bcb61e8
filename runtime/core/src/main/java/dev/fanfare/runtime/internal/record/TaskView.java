package dev.fanfare.runtime.internal.record;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.table.TaskRef;
import dev.fanfare.runtime.internal.table.YieldedValues;
import dev.fanfare.runtime.result.TaskRange;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a step's table. Two views of one row are equal. */
public final class TaskView implements TaskRecord {

  private final StepTable table;
  private final int task;

  /**
   * A view.
   *
   * @param table the step's tasks
   * @param task which; it has ended
   */
  public TaskView(StepTable table, int task) {
    this.table = table;
    this.task = task;
  }

  @Override
  public String id() {
    return table.ids().id(task);
  }

  @Override
  public String step() {
    return table.plan().name();
  }

  @Override
  public String phase() {
    return table.plan().phase();
  }

  @Override
  public TaskState state() {
    TaskState state = table.stateOf(task);
    return state == null ? TaskState.CANCELLED : state;
  }

  @Override
  public int attempts() {
    return table.attempts(task);
  }

  @Override
  public int refusals() {
    return table.refusals(task);
  }

  @Override
  public boolean reused() {
    return table.isReused(task);
  }

  @Override
  public int worker() {
    return table.worker(task);
  }

  @Override
  public List<String> parents() {
    return table.inputs().parents(task).ids();
  }

  @Override
  public List<TaskRange> parentRanges() {
    return table.inputs().parents(task).ranges();
  }

  @Override
  @SuppressWarnings("NullAway") // null where a step yields it, as for values
  public List<Object> inputs() {
    return table.inputs().elements(task);
  }

  @Override
  public Optional<Throwable> failure() {
    return Optional.ofNullable(table.failure(task));
  }

  @Override
  public Optional<String> skippedBecauseOf() {
    return state() == TaskState.SKIPPED
        ? Optional.of(new TaskRef(table, task).root().id())
        : Optional.empty();
  }

  @Override
  public List<Object> values() {
    return table.hasSucceeded(task)
        ? YieldedValues.values(table.plan().yields(), table.value(task))
        : List.of();
  }

  @Override
  public Duration offered() {
    return Duration.ofNanos(table.offered(task));
  }

  @Override
  public Duration started() {
    return Duration.ofNanos(table.started(task));
  }

  @Override
  public Duration ended() {
    return Duration.ofNanos(table.ended(task));
  }

  @Override
  public Duration queued() {
    return total().minus(running()).minus(backoff());
  }

  @Override
  public Duration running() {
    return Duration.ofNanos(table.running(task));
  }

  @Override
  public Duration backoff() {
    return Duration.ofNanos(table.resting(task));
  }

  StepTable table() {
    return table;
  }

  int task() {
    return task;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TaskView view && view.table == table && view.task == task;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(table) * 31 + task;
  }

  @Override
  public String toString() {
    return id() + ' ' + state();
  }
}
