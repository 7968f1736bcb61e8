package dev.fanfare.runtime.internal.phase;

import dev.fanfare.runtime.internal.attempt.FailedAttempt;
import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.retry.RankedInts;
import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.spi.Timers;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a phase that rest before their next attempt. They hold no worker, and one timer is
 * set for the first of them. Called under the run's lock.
 */
final class PendingRetries {

  private final RunContext context;
  private final RunningPhase phase;
  private RankedInts resting = new RankedInts();
  private Timers.@Nullable Timer timer;
  private long timerDue;

  PendingRetries(RunContext context, RunningPhase phase) {
    this.context = context;
    this.phase = phase;
  }

  /** Lets the task of a failed attempt rest. */
  void add(FailedAttempt attempt, long wait) {
    long due = EngineTime.later(attempt.to(), wait);
    attempt.table().rested(attempt.task(), wait);
    attempt.step().retried();
    resting.add(due, phase.queue().addSlot(attempt.step().base() + attempt.task()));
    setTimer();
  }

  /** Offers a task that was taken, and has not been called. */
  void offerAgain(FailedAttempt attempt) {
    offer(phase.queue().addSlot(attempt.step().base() + attempt.task()));
  }

  /** Offers those that have rested. */
  void offerDue(long now) {
    while (!resting.isEmpty() && resting.firstRank() <= now) {
      offer(resting.poll());
    }
  }

  /** Offers those that are not wanted any more, so that they end. */
  void offerUnwanted(long now) {
    RankedInts wanted = new RankedInts();
    while (!resting.isEmpty()) {
      long due = resting.firstRank();
      int slot = resting.poll();
      if (phase.open(slot)) {
        wanted.add(due, slot);
      } else {
        offer(awake(slot, due, now));
      }
    }
    resting = wanted;
  }

  /** Takes back one that rests; -1 if none does. */
  int takeBack(long now) {
    if (resting.isEmpty()) {
      return -1;
    }
    long due = resting.firstRank();
    return awake(resting.poll(), due, now);
  }

  private int awake(int slot, long due, long now) {
    StepRun step = phase.step(slot);
    step.table().rested(phase.task(slot, step), Math.min(0, now - due));
    return slot;
  }

  void close() {
    if (timer != null) {
      timer.cancel();
    }
  }

  private void offer(int slot) {
    phase.queue().offerAgain(slot, phase.step(slot).limiter());
    context.wake();
  }

  private void setTimer() {
    if (resting.isEmpty() || (timer != null && timerDue <= resting.firstRank())) {
      return;
    }
    close();
    timerDue = resting.firstRank();
    timer = context.timer(timerDue, this::ring);
  }

  private void ring(long now) {
    timer = null;
    offerDue(now);
    setTimer();
  }
}
