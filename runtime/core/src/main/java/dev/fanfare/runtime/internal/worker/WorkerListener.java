package dev.fanfare.runtime.internal.worker;

import java.util.List;

/** Receives what happens to workers; called under the run's lock unless said otherwise. */
public interface WorkerListener {

  /**
   * A worker was given up and replaced: its thread did not return in time from a closed attempt.
   *
   * @param worker its number
   * @param task the id of its task, or empty
   * @param stack where its thread is
   * @param now nanoseconds from the run's start
   */
  void replaced(int worker, String task, List<StackTraceElement> stack, long now);

  /** The threads of all closed attempts have returned, or are not waited for any more. */
  void allReturned(long now);

  /** No worker has a thread: called without the lock. */
  void withoutThreads(IllegalStateException why);
}
