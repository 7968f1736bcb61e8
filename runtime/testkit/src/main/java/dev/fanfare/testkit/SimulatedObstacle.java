package dev.fanfare.testkit;

import dev.fanfare.api.TaskContext;
import org.jspecify.annotations.Nullable;

/** An obstacle that an attempt meets before its method is called. */
@FunctionalInterface
interface SimulatedObstacle {

  /**
   * An attempt begins.
   *
   * @param context which
   * @param element the first element that it was given, if it was given one
   * @throws Throwable what the attempt fails with
   */
  void meet(TaskContext context, @Nullable Object element) throws Throwable;
}
