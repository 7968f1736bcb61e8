package dev.fanfare.runtime.internal.phase;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.attempt.Attempt;
import dev.fanfare.runtime.internal.attempt.FailedAttempt;
import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.table.RecordedStep;
import dev.fanfare.runtime.internal.worker.RunContext;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Records the outcome of a phase's tasks, and notices when the last of them has ended. Called under
 * the run's lock, unless said to be lock-free.
 */
final class TaskCompletion {

  private final RunContext context;
  private final PhaseListener listener;
  private final long seed;
  private final PendingRetries retries;
  private final AtomicInteger remaining;
  private final LongConsumer over;

  /**
   * Creates the completion of a phase of which nothing has ended.
   *
   * @param over called when the last task has ended
   */
  TaskCompletion(PhaseConfiguration settings, RunningPhase phase, LongConsumer over) {
    context = settings.context();
    listener = settings.listener();
    seed = settings.seed();
    this.over = over;
    retries = new PendingRetries(context, phase);
    // One more than there are tasks: that the phase is open is counted last, or before the last.
    remaining = new AtomicInteger(phase.queue().size() + 1);
  }

  PendingRetries retries() {
    return retries;
  }

  /** Opens the phase: from now on it can be over. */
  void open() {
    count(1);
  }

  /** Records a success; its worker counts it at the end of its batch. Lock-free. */
  void succeeded(Attempt attempt, long now) {
    StepRun step = attempt.step();
    int task = attempt.task();
    step.table().succeeded(task, attempt.value(), attempt.worker(), attempt.startedAt(), now);
    RecordedStep recorded = step.table().recorded();
    if (recorded != null) {
      recorded.observe(task, attempt.observed());
    }
    ended(step, task, now);
  }

  /** Cancels a task that was begun too late to be called; its worker counts it, as above. */
  void putAway(Attempt attempt, long now) {
    attempt.step().table().ended(attempt.task(), TaskState.CANCELLED, now);
    ended(attempt.step(), attempt.task(), now);
  }

  /** Records an attempt after which its task is tried again. */
  void retry(FailedAttempt attempt, Throwable thrown) {
    long wait = attempt.step().rule().wait(seed, attempt.taskId(), attempt.number());
    listener.retried(attempt, thrown, wait);
    attempt.table().toBeRetried(attempt.task(), attempt.worker(), attempt.from(), attempt.to());
    retries.add(attempt, wait);
  }

  /** Cancels a task that waits. */
  void takenBack(StepRun step, int task, long now) {
    step.table().ended(task, TaskState.CANCELLED, now);
    ended(step, task, now);
    count(1);
  }

  /** Expects one more task. */
  void expect() {
    remaining.incrementAndGet();
  }

  /** Records an attempt that was its task's last. */
  void ended(FailedAttempt attempt, TaskState state, @Nullable Throwable thrown) {
    attempt
        .table()
        .failed(attempt.task(), state, thrown, attempt.worker(), attempt.from(), attempt.to());
    ended(attempt.step(), attempt.task(), attempt.to());
    count(1);
  }

  /** Counts tasks that have ended. */
  void count(int ended) {
    if (ended > 0 && remaining.addAndGet(-ended) == 0) {
      retries.close();
      over.accept(context.now());
    }
  }

  /** Counts the tasks of a worker's batch, as {@link #count} does. Lock-free but for the last. */
  void countFromWorker(int ended) {
    if (ended > 0 && remaining.addAndGet(-ended) == 0) {
      context
          .lock()
          .locked(
              () -> {
                retries.close();
                over.accept(context.now());
              });
    }
  }

  private void ended(StepRun step, int task, long now) {
    listener.ended(step.table(), task, now);
    step.tellEnded(task);
  }
}
