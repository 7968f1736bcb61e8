package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.Priority;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.internal.table.Argument;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How urgent each task of a step is: the step's priority, or what {@code priorityBy} reads. */
final class Urgency {

  private final Priority all;
  // Null where all tasks are alike.
  private final Priority @Nullable [] priorities;
  private final long @Nullable [] numbers;

  private Urgency(Priority all, Priority @Nullable [] priorities, long @Nullable [] numbers) {
    this.all = all;
    this.priorities = priorities;
    this.numbers = numbers;
  }

  static Urgency of(StepRun step) {
    Priority all = step.plan().priority();
    Accessor<?> accessor = step.plan().priorityBy().orElse(null);
    if (accessor == null) {
      return new Urgency(all, null, null);
    }
    StepTable table = step.table();
    Argument element = element(step);
    Priority[] priorities = new Priority[table.size()];
    long[] numbers = new long[table.size()];
    for (int task = 0; task < table.size(); task++) {
      Object read =
          table.hasEnded(task) ? Integer.valueOf(0) : read(accessor, element, table, task);
      priorities[task] = read instanceof Priority priority ? priority : all;
      numbers[task] = read instanceof Number number ? number.longValue() : 0;
    }
    return new Urgency(all, priorities, numbers);
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

  private static Argument element(StepRun step) {
    List<Input> inputs = step.plan().inputs();
    for (int index = 0; index < inputs.size(); index++) {
      if (inputs.get(index) instanceof Input.Each || inputs.get(index) instanceof Input.Given) {
        return step.table().arguments().get(index);
      }
    }
    throw new IllegalStateException("step '" + step.plan() + "' has priorityBy and no element");
  }

  private static Object read(Accessor<?> accessor, Argument element, StepTable table, int task) {
    Object read = null;
    Throwable thrown = null;
    try {
      Object value = element.value(task, Urgency::noContext);
      read = value == null ? null : accessor.read(value);
    } catch (RuntimeException e) {
      thrown = e;
    }
    if (read instanceof Priority || read instanceof Number) {
      return read;
    }
    throw new FanfareException(
        "priorityBy '%s' of %s %s"
            .formatted(
                accessor,
                table.ids().id(task),
                thrown == null ? "is " + read : "threw " + thrown.getClass().getName()),
        thrown);
  }

  private static dev.fanfare.api.TaskContext noContext() {
    throw new IllegalStateException("an element needs no context");
  }
}
