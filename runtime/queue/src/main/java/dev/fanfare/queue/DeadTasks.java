package dev.fanfare.queue;

import dev.fanfare.store.queue.JobState;
import java.util.List;
import java.util.Set;

/** The tasks of a queue that failed for good. Thread-safe. */
public final class DeadTasks {

  private static final int PAGE = 1_000;

  private final TaskQueue queue;

  DeadTasks(TaskQueue queue) {
    this.queue = queue;
  }

  /** Returns the dead tasks, in the order of their ids. */
  public List<QueuedTask> list() {
    return queue.all(Set.of(QueuedState.DEAD));
  }

  /** Returns the history of a task: its claims that have ended, the first one first. */
  public List<TaskTry> history(TaskId id) {
    return queue.history(id);
  }

  /**
   * Queues a dead task again, with all its attempts. Tasks that were skipped for it wait for it
   * again.
   *
   * @return whether it was dead, cancelled or skipped, and no parent of its own has ended badly
   */
  public boolean retry(TaskId id) {
    return queue.retry(id);
  }

  /** Queues all dead tasks again; returns how many. */
  public int retryAll() {
    int retried = 0;
    long after = 0;
    while (true) {
      List<QueuedTask> page = queue.page(Set.of(JobState.DEAD), after, PAGE);
      for (QueuedTask task : page) {
        retried += queue.retry(task.id()) ? 1 : 0;
        after = task.id().number();
      }
      if (page.size() < PAGE) {
        return retried;
      }
    }
  }

  /** Removes a task that has ended, with its history; returns whether it was there. */
  public boolean drop(TaskId id) {
    return queue.jobs().drop(id.number());
  }
}
