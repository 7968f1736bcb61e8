package dev.fanfare.report.data;

import org.jspecify.annotations.Nullable;

/** What tasks yielded, or what they took, as JSON. */
@FunctionalInterface
public interface TaskValues {

  /**
   * What is known of a task as one JSON text; null if there is nothing, or it was not kept.
   *
   * @param task the task's index
   */
  @Nullable String json(int task);
}
