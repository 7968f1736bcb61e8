package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.internal.record.TaskView;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what became of a phase's tasks, and notices when the last of them has ended. What is
 * not said to be lock-free is called at the desk.
 */
final class TaskCompletion {

  private final Run run;
  private final Phase phase;
  private final PendingRetries retries;
  private final AtomicInteger remaining;
  private final LongConsumer over;

  /**
   * A settlement of nothing yet.
   *
   * @param over called at the desk when the last task has ended
   */
  TaskCompletion(Run run, Phase phase, LongConsumer over) {
    this.run = run;
    this.phase = phase;
    this.over = over;
    retries = new PendingRetries(run, phase);
    // One more than there are tasks: that the phase is open is counted last, or before the last.
    remaining = new AtomicInteger(phase.offer().size() + 1);
  }

  PendingRetries retries() {
    return retries;
  }

  /** The phase is open: from now on it can be over. */
  void open() {
    count(1);
  }

  /** A task has succeeded; its worker counts it at the end of its run of slots. Lock-free. */
  void succeeded(RunWorker worker, StepRun step, int task, long from, long to) {
    step.table().succeeded(task, worker.value(), worker.id(), from, to);
    worker.metrics().succeeded(to - from);
    worker.dealtWith();
    tellEnded(step, task, to);
  }

  /** A task that was begun too late to be called; its worker counts it, as above. */
  void putAway(RunWorker worker, StepRun step, int task, long now) {
    step.table().ended(task, TaskState.CANCELLED, now);
    worker.dealtWith();
    tellEnded(step, task, now);
  }

  /** A task whose attempt failed is tried again. */
  void retry(FailedAttempt attempt, Throwable thrown) {
    int number = attempt.number();
    String id = attempt.taskId();
    long wait = attempt.step().rule().wait(thrown, run.spec().seed(), id, number);
    attempt.table().toBeRetried(attempt.task(), attempt.worker(), attempt.from(), attempt.to());
    retries.add(attempt, wait);
    run.tell(
        RunEvent.AttemptFailed.class,
        () -> run.events().attemptFailed(attempt.to(), id, number, thrown, wait));
  }

  /** A task that waits is not wanted any more. */
  void takenBack(StepRun step, int task, long now) {
    step.table().ended(task, TaskState.CANCELLED, now);
    tellEnded(step, task, now);
    count(1);
  }

  /** There is one more task that has to end. */
  void expect() {
    remaining.incrementAndGet();
  }

  /** A task's attempt was its last. */
  void ended(FailedAttempt attempt, TaskState state, @Nullable Throwable thrown) {
    attempt
        .table()
        .failed(attempt.task(), state, thrown, attempt.worker(), attempt.from(), attempt.to());
    tellEnded(attempt.step(), attempt.task(), attempt.to());
    count(1);
  }

  /** Counts tasks that have ended. */
  void count(int ended) {
    if (ended > 0 && remaining.addAndGet(-ended) == 0) {
      retries.close();
      over.accept(run.now());
    }
  }

  /** Counts what a worker has dealt with, as {@link #count} does. Lock-free but for the last. */
  void countFrom(RunWorker worker) {
    int ended = worker.takeDealtWith();
    if (ended == 0) {
      return;
    }
    int left = remaining.addAndGet(-ended);
    if (left == 0) {
      run.desk().enter();
      try {
        retries.close();
        over.accept(run.now());
      } finally {
        run.desk().leave();
      }
    }
  }

  private void tellEnded(StepRun step, int task, long now) {
    if (run.tellsAllTasks() || !step.table().hasSucceeded(task)) {
      TaskView view = new TaskView(step.table(), task);
      run.journal().append(view);
      run.tell(RunEvent.TaskEnded.class, () -> run.events().taskEnded(now, view));
    }
    step.tellEnded(task);
  }

  Phase phase() {
    return phase;
  }
}
