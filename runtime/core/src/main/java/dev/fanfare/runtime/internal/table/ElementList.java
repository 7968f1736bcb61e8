package dev.fanfare.runtime.internal.table;

import org.jspecify.annotations.Nullable;

/**
 * The elements that steps yielded, one after the other, with a hole for each task that yielded
 * nothing because it did not succeed. Immutable.
 */
public interface ElementList {

  /** Returns the number of elements, holes included. */
  int size();

  /** Returns whether any element is a hole. */
  boolean hasHoles();

  /** Returns whether a place has no value, because the task did not succeed. */
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
