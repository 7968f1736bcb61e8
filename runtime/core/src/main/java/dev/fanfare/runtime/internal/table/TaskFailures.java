package dev.fanfare.runtime.internal.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The failures of tasks; takes no room while all succeed. */
final class TaskFailures {

  private @Nullable Throwable[] byTask = new Throwable[0];

  void put(int task, Throwable failure, int size) {
    if (task >= byTask.length) {
      byTask = Arrays.copyOf(byTask, size);
    }
    byTask[task] = failure;
  }

  @Nullable Throwable get(int task) {
    return task < byTask.length ? byTask[task] : null;
  }
}
