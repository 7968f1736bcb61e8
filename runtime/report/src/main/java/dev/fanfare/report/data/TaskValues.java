package dev.fanfare.report.data;

import org.jspecify.annotations.Nullable;

/** The values that tasks yielded or took, as JSON. */
@FunctionalInterface
public interface TaskValues {

  /**
   * Returns what a task yielded or took as one JSON text; null if there is nothing, or it was not
   * kept.
   *
   * @param task the task's index
   */
  @Nullable String json(int task);
}
