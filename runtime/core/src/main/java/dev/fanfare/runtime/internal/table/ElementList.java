package dev.fanfare.runtime.internal.table;

import org.jspecify.annotations.Nullable;

/**
 * What steps yielded, one after the other, with a hole for each task that yielded nothing because
 * it did not succeed. Immutable.
 */
public interface ElementList {

  /** How many there are, holes included. */
  int size();

  /** Whether any is a hole. */
  boolean hasHoles();

  /** Whether there is no value at a place, because the task did not succeed. */
  boolean hole(int element);

  /** The value at a place; null in a hole. */
  @Nullable Object value(int element);

  /** The step whose task yielded an element. */
  StepTable table(int element);

  /** The task that yielded an element, or failed to. */
  int task(int element);

  /** The task that yielded an element, or failed to. */
  default TaskRef ref(int element) {
    return new TaskRef(table(element), task(element));
  }
}
