package dev.fanfare.runtime.internal.phase;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.attempt.Attempt;
import dev.fanfare.runtime.internal.attempt.FailedAttempt;
import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.internal.random.TaskRandom;
import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.internal.worker.PackedWorkerState;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.RateLimitedException;
import dev.fanfare.text.DurationText;
import java.time.Duration;

/**
 * Puts the tasks of refused attempts back, and closes their limits. Called under the run's lock.
 */
final class RefusedTasks {

  /** The most that chance adds to a pause, as a share of it: so that not all come back at once. */
  private static final double MOST_JITTER = 0.1;

  private final PhaseConfiguration settings;
  private final RunningPhase phase;
  private final AttemptCancellation cancellation;

  RefusedTasks(PhaseConfiguration settings, RunningPhase phase, AttemptCancellation cancellation) {
    this.settings = settings;
    this.phase = phase;
    this.cancellation = cancellation;
  }

  /**
   * Closes the limit of a refused attempt, and puts its task back unless it has been refused too
   * often, or for longer than the run may take.
   *
   * @param asked how long the refusal asks to wait
   */
  void refused(Attempt attempt, Throwable refusal, Duration asked, long now) {
    StepRun step = attempt.step();
    FailedAttempt failed = attempt.failed(now);
    int refusals = failed.table().refusals(failed.task()) + 1;
    PermitLimiter limiter = step.limiter();
    long number = attempt.permitNumber();
    if (limiter == null) {
      limiter = hold(step);
      number = 1;
    }
    long pause = pause(limiter, asked, failed.taskId(), refusals);
    String text = FailureText.of(refusal).message();
    boolean closes = limiter.refused(number, now, pause, text);
    attempt.releasePermit();
    if (refusals > limiter.plan().maxRefusals()) {
      fail(failed, refusal, limiter, asked, "%,d times".formatted(refusals));
    } else if (EngineTime.later(now, limiter.closedFor(now)) >= settings.deadline()) {
      fail(failed, refusal, limiter, asked, "until after the run's limit of time");
    } else {
      putBack(failed, limiter);
    }
    if (closes) {
      int waiting = phase.queue().waiting(limiter);
      settings.listener().paused(limiter.plan().name(), limiter.closedFor(now), text, waiting, now);
    }
  }

  private long pause(PermitLimiter limiter, Duration asked, String taskId, int refusals) {
    long wait =
        EngineTime.nanos(
            asked.compareTo(limiter.plan().maxPause()) > 0 ? limiter.plan().maxPause() : asked);
    return wait
        + (long) (wait * MOST_JITTER * TaskRandom.jitter(settings.seed(), taskId, refusals));
  }

  /** Lets the tasks of a step that names no limit wait for one from now on. */
  private PermitLimiter hold(StepRun step) {
    int[] running = new int[1];
    settings
        .workers()
        .forEach(
            worker -> {
              long word = worker.state().word();
              if (phase.holds(word) && phase.step(PackedWorkerState.slot(word)) == step) {
                running[0]++;
              }
            });
    PermitLimiter limiter = PermitLimiter.ofStep(step.plan().name(), running[0] + 1);
    step.hold(limiter);
    settings.limits().add(limiter);
    int end = step.table().isGrowing() ? Integer.MAX_VALUE : step.base() + step.table().size();
    phase.queue().hold(limiter, step.base(), end);
    return limiter;
  }

  private void putBack(FailedAttempt attempt, PermitLimiter limiter) {
    attempt.table().refused(attempt.task(), attempt.worker(), attempt.from(), attempt.to());
    int slot = phase.queue().addSlot(attempt.step().base() + attempt.task());
    phase.queue().putBack(slot, limiter);
    settings.context().wake();
  }

  private void fail(
      FailedAttempt attempt,
      Throwable refusal,
      PermitLimiter limiter,
      Duration asked,
      String what) {
    String message =
        "RATE_LIMITED: %s refused %s %s; the last time it asked for %s: %s"
            .formatted(
                limiter.plan().name(),
                attempt.taskId(),
                what,
                DurationText.format(asked),
                FailureText.reason(refusal));
    cancellation.failed(attempt, new RateLimitedException(message, refusal), TaskState.FAILED);
  }
}
