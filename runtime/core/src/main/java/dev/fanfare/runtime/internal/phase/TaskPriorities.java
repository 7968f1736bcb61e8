package dev.fanfare.runtime.internal.phase;

import dev.fanfare.api.Priority;
import dev.fanfare.runtime.internal.attempt.FirstElement;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.result.FanfareException;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The priorities of a step's tasks: the step's priority, or what {@code priorityBy} reads. */
final class TaskPriorities {

  private final Priority all;
  // Null where all tasks are alike.
  private final Priority @Nullable [] priorities;
  private final long @Nullable [] numbers;

  private TaskPriorities(
      Priority all, Priority @Nullable [] priorities, long @Nullable [] numbers) {
    this.all = all;
    this.priorities = priorities;
    this.numbers = numbers;
  }

  static TaskPriorities of(StepTable table) {
    Priority all = table.plan().priority();
    Accessor<?> accessor = table.plan().priorityBy().orElse(null);
    if (accessor == null) {
      return new TaskPriorities(all, null, null);
    }
    FirstElement elements = FirstElement.of(table);
    Priority[] priorities = new Priority[table.size()];
    long[] numbers = new long[table.size()];
    for (int task = 0; task < table.size(); task++) {
      Object read = table.hasEnded(task) ? all : elements.read(accessor, task);
      priorities[task] = read instanceof Priority priority ? priority : all;
      numbers[task] = number(read, accessor, table, task);
    }
    return new TaskPriorities(all, priorities, numbers);
  }

  private static long number(
      @Nullable Object read, Accessor<?> accessor, StepTable table, int task) {
    if (read instanceof Priority) {
      return 0;
    }
    if (read instanceof Number number) {
      return number.longValue();
    }
    throw new FanfareException(
        "priorityBy '%s' of the element of %s is %s, neither a Priority nor a whole number"
            .formatted(accessor, table.ids().id(task), read));
  }

  Priority priority(int task) {
    return priorities == null ? all : priorities[task];
  }

  /** Sorts tasks by their number, then by their place, and numbers them through the phase. */
  int[] sorted(IntStream tasks, int base) {
    if (numbers == null) {
      return tasks.map(task -> task + base).toArray();
    }
    return tasks
        .boxed()
        .sorted(Comparator.comparingLong(task -> numbers[task]))
        .mapToInt(task -> task + base)
        .toArray();
  }
}
