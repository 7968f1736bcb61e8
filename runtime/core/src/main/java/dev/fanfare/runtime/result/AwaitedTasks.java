package dev.fanfare.runtime.result;

import java.util.List;

/**
 * The tasks of a pool after waiting for them.
 *
 * @param done the tasks that have ended
 * @param pending those that have not
 */
public record AwaitedTasks(List<Submitted<?>> done, List<Submitted<?>> pending) {

  /** Copies the lists. */
  public AwaitedTasks {
    done = List.copyOf(done);
    pending = List.copyOf(pending);
  }

  /** Returns whether all tasks have ended. */
  public boolean allDone() {
    return pending.isEmpty();
  }
}
