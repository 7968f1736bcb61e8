package dev.fanfare.report.data;

import org.jspecify.annotations.Nullable;

/** What tasks yielded, as JSON. */
@FunctionalInterface
public interface TaskValues {

  /**
   * The value of a task as one JSON text; null if there is none, or it was not kept.
   *
   * @param task the task's index
   */
  @Nullable String json(int task);
}
