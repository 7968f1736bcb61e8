package dev.fanfare.runtime.result;

import org.jspecify.annotations.Nullable;

/** Thrown to who wants the result of a task that did not succeed. */
public final class TaskFailedException extends FanfareException {

  private static final long serialVersionUID = 1;

  private final transient TaskRecord task;

  /**
   * Creates it.
   *
   * @param message which task, and why
   * @param task what became of it
   * @param cause what it threw; null if it was cancelled
   */
  public TaskFailedException(String message, TaskRecord task, @Nullable Throwable cause) {
    super(message, cause);
    this.task = task;
  }

  /** Returns the record of the task. */
  public TaskRecord task() {
    return task;
  }
}
