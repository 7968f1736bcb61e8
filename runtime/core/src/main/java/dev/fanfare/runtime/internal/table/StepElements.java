package dev.fanfare.runtime.internal.table;

import dev.fanfare.runtime.plan.Yield;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The elements of one step. */
public final class StepElements implements ElementList {

  private final StepTable table;
  // Null where each element is its task's one value.
  private final @Nullable Object @Nullable [] flat;
  private final int @Nullable [] tasks;

  private StepElements(
      StepTable table, @Nullable Object @Nullable [] flat, int @Nullable [] tasks) {
    this.table = table;
    this.flat = flat;
    this.tasks = tasks;
  }

  /**
   * The elements of a step whose phase has ended.
   *
   * @param table its tasks
   */
  public static StepElements of(StepTable table) {
    if (YieldedValues.onePerTask(table.plan().yields())) {
      return new StepElements(table, null, null);
    }
    int size = 0;
    for (int task = 0; task < table.size(); task++) {
      size = Math.addExact(size, width(table, task));
    }
    return spread(table, size);
  }

  private static StepElements spread(StepTable table, int size) {
    @Nullable Object[] flat = new Object[size];
    int[] tasks = new int[size];
    int at = 0;
    for (int task = 0; task < table.size(); task++) {
      int width = width(table, task);
      Arrays.fill(tasks, at, at + width, task);
      if (width > 0 && table.hasSucceeded(task)) {
        copy(table, task, flat, at, width);
      }
      at += width;
    }
    return new StepElements(table, flat, tasks);
  }

  private static void copy(StepTable table, int task, @Nullable Object[] flat, int at, int width) {
    Object kept = table.value(task);
    if (table.plan().yields() == Yield.OPTIONAL) {
      flat[at] = kept;
    } else if (kept != null) {
      System.arraycopy((Object[]) kept, 0, flat, at, width);
    }
  }

  private static int width(StepTable table, int task) {
    if (!table.hasSucceeded(task)) {
      return 1;
    }
    Object kept = table.value(task);
    return switch (table.plan().yields()) {
      case NOTHING -> 0;
      case VALUE, NULLABLE, OUTCOME -> 1;
      case OPTIONAL -> kept == null ? 0 : 1;
      case ITERABLE, ITERATOR, STREAM, ARRAY -> kept instanceof Object[] many ? many.length : 0;
    };
  }

  @Override
  public int size() {
    return flat == null ? table.size() : flat.length;
  }

  @Override
  public boolean hasHoles() {
    return !table.allSucceeded();
  }

  @Override
  public boolean hole(int element) {
    return !table.hasSucceeded(task(element));
  }

  @Override
  public @Nullable Object value(int element) {
    return flat == null ? table.value(element) : flat[element];
  }

  @Override
  public StepTable table(int element) {
    return table;
  }

  @Override
  public int task(int element) {
    return tasks == null ? element : tasks[element];
  }
}
