package dev.fanfare.runtime.internal.phase;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.attempt.FailedAttempt;
import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.attempt.StopRequest;
import dev.fanfare.runtime.internal.worker.PackedWorkerState;
import dev.fanfare.runtime.internal.worker.RunWorker;
import dev.fanfare.runtime.internal.worker.Workers;
import dev.fanfare.runtime.result.TaskTimeoutException;
import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * Closes attempts of a phase from outside: those past their limit, and those that are not wanted
 * any more. Called under the run's lock.
 */
final class AttemptCancellation {

  private final PhaseConfiguration settings;
  private final Workers workers;
  private final RunningPhase phase;
  private final TaskCompletion completion;

  AttemptCancellation(PhaseConfiguration settings, RunningPhase phase, TaskCompletion completion) {
    this.settings = settings;
    workers = settings.workers();
    this.phase = phase;
    this.completion = completion;
  }

  /** Ends all steps. */
  void stop(StopRequest stop, long now) {
    phase.steps().forEach(step -> step.cut(stop));
    endUnwanted(slot -> true, stop, now);
  }

  /** Ends one step, whose limit has passed. */
  void stop(StepRun step, StopRequest stop, long now) {
    if (step.unfinished()) {
      step.cut(stop);
      endUnwanted(slot -> phase.step(slot) == step, stop, now);
    }
  }

  /**
   * Decides what becomes of a task whose attempt did not succeed.
   *
   * @param state how the task ends if it is not tried again
   */
  void failed(FailedAttempt attempt, Throwable thrown, TaskState state) {
    if (attempt.step().triesAgain(attempt.task(), thrown)) {
      completion.retry(attempt, thrown);
    } else if (settings.failFast()) {
      // Before the task is counted: it may be the last, and the run be over with it.
      settings.listener().failing();
      barAllAfter(attempt.step(), attempt.task());
      completion.ended(attempt, state, thrown);
      int failed = attempt.step().base() + attempt.task();
      endUnwanted(slot -> phase.queue().task(slot) > failed, StopRequest.CANCEL, attempt.to());
    } else {
      completion.ended(attempt, state, thrown);
    }
  }

  /** Those before it go on, so that the same failure is the first every time. */
  private void barAllAfter(StepRun failed, int task) {
    for (StepRun step : phase.steps()) {
      if (step == failed) {
        barAfter(step, task);
      } else if (step.base() > failed.base()) {
        barAfter(step, -1);
      }
    }
  }

  private static void barAfter(StepRun step, int task) {
    step.bar(task);
    step.table().undecidedAfter(task);
  }

  /**
   * Ends the slots that a stop no longer wants; attempts that run only if the stop interrupts them.
   */
  private void endUnwanted(IntPredicate slots, StopRequest stop, long now) {
    completion.retries().offerUnwanted(now);
    if (stop.interrupts()) {
      workers.forEach(worker -> endUnwanted(slots, worker, stop, now));
    }
    workers.wakeOne();
  }

  private void endUnwanted(IntPredicate slots, RunWorker worker, StopRequest stop, long now) {
    long word = worker.state().word();
    while (phase.holds(word)
        && slots.test(PackedWorkerState.slot(word))
        && !end(worker, word, stop, now)) {
      word = worker.state().word();
    }
  }

  /** Ends what a worker is at; false if it is not at that any more. */
  private boolean end(RunWorker worker, long word, StopRequest stop, long now) {
    FailedAttempt attempt = attempt(worker, word, now);
    boolean called = PackedWorkerState.tag(word) == PackedWorkerState.RUNNING;
    TaskTimeoutException timeout =
        called && stop.taskState() == TaskState.TIMED_OUT
            ? timeout(worker, "%s while %s ran".formatted(stop.reason(), attempt.taskId()))
            : null;
    if (!workers.close(worker, word)) {
      return false;
    }
    if (called) {
      worker
          .metrics()
          .closed(stop.taskState() == TaskState.TIMED_OUT, attempt.to() - attempt.from());
      completion.ended(attempt, stop.taskState(), timeout);
    } else {
      completion.takenBack(attempt.step(), attempt.task(), now);
    }
    return true;
  }

  /**
   * Closes a worker's attempt if it has run past its limit.
   *
   * @return when its attempt will have; {@link Long#MAX_VALUE} if it makes none with a limit
   */
  long expire(RunWorker worker, long now) {
    long word = worker.state().word();
    if (!phase.holds(word)) {
      return Long.MAX_VALUE;
    }
    FailedAttempt attempt = attempt(worker, word, now);
    long limit = attempt.step().timeout();
    if (limit == 0) {
      return Long.MAX_VALUE;
    }
    if (attempt.from() + limit > now) {
      return attempt.from() + limit;
    }
    if (PackedWorkerState.tag(word) == PackedWorkerState.TAKEN) {
      offerAgain(worker, word, attempt);
      return Long.MAX_VALUE;
    }
    TaskTimeoutException timeout =
        timeout(worker, "%s ran past its limit of %s".formatted(attempt.taskId(), text(limit)));
    if (workers.close(worker, word)) {
      worker.metrics().closed(true, attempt.to() - attempt.from());
      failed(attempt, timeout, TaskState.TIMED_OUT);
    }
    return Long.MAX_VALUE;
  }

  /**
   * Offers a slot again that was taken and not called. A slot just taken is too young, whatever its
   * thread waits for. But a virtual thread may wait for good, for a carrier that is kept: once that
   * may be so, others are offered the task.
   */
  private void offerAgain(RunWorker worker, long word, FailedAttempt attempt) {
    if (workers.areVirtual()
        && workers.hasLost()
        && !worker.isRelief()
        && workers.close(worker, word)) {
      completion.retries().offerAgain(attempt);
    }
  }

  private static String text(long nanos) {
    return dev.fanfare.text.DurationText.format(Duration.ofNanos(nanos));
  }

  private FailedAttempt attempt(RunWorker worker, long word, long now) {
    int slot = PackedWorkerState.slot(word);
    StepRun step = phase.step(slot);
    return new FailedAttempt(
        step, phase.task(slot, step), worker.id(), worker.state().takenAt(slot), now);
  }

  private static TaskTimeoutException timeout(RunWorker worker, String message) {
    TaskTimeoutException timeout = new TaskTimeoutException(message);
    timeout.setStackTrace(worker.thread().stack().toArray(StackTraceElement[]::new));
    return timeout;
  }
}
