package dev.fanfare.runtime.internal.table;

import dev.fanfare.api.TaskContext;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One parameter of a step's method: what each of the step's tasks is given for it. Thread-safe. */
public interface TaskArgument {

  /**
   * The argument of a task.
   *
   * @param task the task, from 0
   * @param context the attempt's context, made when asked for
   */
  @Nullable Object value(int task, Supplier<TaskContext> context);

  /** The digest of what a task is given here, for its content key. */
  byte[] digest(int task, ContentDigests<ElementList> digests);

  /** Tells the tasks whose elements a task takes here, in order. */
  default void parents(int task, Consumer<TaskRef> parents) {}

  /**
   * Tells the element that a task takes here for itself, unless there is none, or it is missing.
   */
  default void element(int task, Consumer<@Nullable Object> element) {}

  /** Returns whether a task finds something missing here. */
  default boolean hasHoles() {
    return false;
  }

  /** The task that has not yielded what a task needs here; null if nothing is missing. */
  default @Nullable TaskRef missing(int task) {
    return null;
  }
}
