package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.RunState;
import dev.fanfare.runtime.TaskTimeoutException;
import dev.fanfare.runtime.internal.run.Verdict;
import java.time.Duration;

/**
 * Closes attempts of a phase from outside: those past their limit, and those that nobody wants any
 * more. Called at the desk.
 */
final class Closing {

  private final Run run;
  private final Phase phase;
  private final Settlement settlement;

  Closing(Run run, Phase phase, Settlement settlement) {
    this.run = run;
    this.phase = phase;
    this.settlement = settlement;
  }

  /** Ends all steps. */
  void stop(Stop stop, long now) {
    phase.steps().forEach(step -> step.cut(stop));
    endUnwanted(stop, now);
  }

  /** Ends one step, whose limit has passed. */
  void stop(StepRun step, Stop stop, long now) {
    if (step.unfinished()) {
      step.cut(stop);
      endUnwanted(stop, now);
    }
  }

  /**
   * A task has failed in a run that is to fail at once: ends all tasks after it. Those before it go
   * on, so that the same failure is the first every time.
   */
  void failFast(StepRun failed, int task, long now) {
    run.verdict(new Verdict(RunState.FAILED, null, null));
    for (StepRun step : phase.steps()) {
      if (step == failed) {
        endAfter(step, task);
      } else if (step.base() >= failed.base() + failed.table().size()) {
        endAfter(step, -1);
      }
    }
    endUnwanted(Stop.CANCEL, now);
  }

  private static void endAfter(StepRun step, int task) {
    step.bar(task);
    step.table().undecidedAfter(task);
  }

  private void endUnwanted(Stop stop, long now) {
    settlement.retries().offerUnwanted(now);
    if (stop.interrupts()) {
      run.crew().forEach(worker -> endUnwanted(worker, stop, now));
    }
    run.crew().rouse();
  }

  private void endUnwanted(RunWorker worker, Stop stop, long now) {
    long word = worker.word();
    if (!phase.runs(word) || phase.open(Word.slot(word))) {
      return;
    }
    Attempt attempt = attempt(worker, word, now);
    TaskTimeoutException timeout =
        stop.taskState() == TaskState.TIMED_OUT
            ? timeout(worker, "%s while %s ran".formatted(stop.reason(), attempt.taskId()))
            : null;
    if (run.stopper().close(worker, word)) {
      settlement.ended(attempt, stop.taskState(), timeout);
    }
  }

  /**
   * Closes a worker's attempt if it has run past its limit.
   *
   * @return when its attempt will have; {@link Long#MAX_VALUE} if it makes none with a limit
   */
  long expire(RunWorker worker, long now) {
    long word = worker.word();
    if (!phase.runs(word)) {
      return Long.MAX_VALUE;
    }
    Attempt attempt = attempt(worker, word, now);
    long limit = attempt.step().timeout();
    if (limit == 0 || attempt.from() + limit > now) {
      return limit == 0 ? Long.MAX_VALUE : attempt.from() + limit;
    }
    TaskTimeoutException timeout =
        timeout(worker, "%s ran past its limit of %s".formatted(attempt.taskId(), text(limit)));
    if (run.stopper().close(worker, word)
        && settlement.failed(attempt, timeout, TaskState.TIMED_OUT)
        && run.spec().plan().failFast()) {
      failFast(attempt.step(), attempt.task(), now);
    }
    return Long.MAX_VALUE;
  }

  private static String text(long nanos) {
    return dev.fanfare.api.text.DurationText.format(Duration.ofNanos(nanos));
  }

  private Attempt attempt(RunWorker worker, long word, long now) {
    int slot = Word.slot(word);
    StepRun step = phase.step(slot);
    return new Attempt(step, phase.task(slot, step), worker.id(), worker.startedAt(slot), now);
  }

  private static TaskTimeoutException timeout(RunWorker worker, String message) {
    TaskTimeoutException timeout = new TaskTimeoutException(message);
    timeout.setStackTrace(worker.thread().stack().toArray(StackTraceElement[]::new));
    return timeout;
  }
}
