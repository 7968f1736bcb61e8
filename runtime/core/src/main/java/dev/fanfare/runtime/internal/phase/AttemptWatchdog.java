package dev.fanfare.runtime.internal.phase;

import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.attempt.StopRequest;
import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.internal.worker.Workers;
import dev.fanfare.runtime.spi.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches the limits of a phase: of its attempts with one timer for all of them, of its steps with
 * one each. Called under the run's lock.
 *
 * <p>The timer looks at the workers, not at the tasks. It rings next at the earliest limit of an
 * attempt that runs, or one shortest limit from now, whichever comes first: an attempt that begins
 * after a look cannot be past its limit before that. So an attempt past its limit is noticed at
 * once, and beginning one costs nothing.
 */
final class AttemptWatchdog {

  /** Looking more often than this costs more than it gains. */
  private static final long SHORTEST_ROUND = 1_000_000;

  private final RunContext context;
  private final Workers workers;
  private final RunningPhase phase;
  private final AttemptCancellation cancellation;
  private final long round;
  private final List<Timers.Timer> stepTimers = new ArrayList<>();
  private Timers.@Nullable Timer timer;
  private long next;
  private boolean closed;

  AttemptWatchdog(
      RunContext context, Workers workers, RunningPhase phase, AttemptCancellation cancellation) {
    this.context = context;
    this.workers = workers;
    this.phase = phase;
    this.cancellation = cancellation;
    round =
        phase.steps().stream()
            .mapToLong(StepRun::timeout)
            .filter(limit -> limit > 0)
            .map(limit -> Math.max(limit, SHORTEST_ROUND))
            .min()
            .orElse(0);
  }

  void open(long now) {
    if (round > 0) {
      timer = context.timer(now + round, this::look);
    }
    for (StepRun step : phase.steps()) {
      step.plan().phaseTimeout().ifPresent(limit -> watch(step, limit, now));
    }
  }

  void close() {
    closed = true;
    if (timer != null) {
      timer.cancel();
    }
    stepTimers.forEach(Timers.Timer::cancel);
  }

  private void watch(StepRun step, Duration limit, long now) {
    String reason =
        "phase '%s' (order %s) ran past its limit of %s"
            .formatted(
                step.plan().phase(), phase.order(), dev.fanfare.text.DurationText.format(limit));
    stepTimers.add(
        context.timer(
            now + EngineTime.nanos(limit),
            at -> cancellation.stop(step, StopRequest.deadline(reason), at)));
  }

  private void look(long now) {
    if (closed) {
      return;
    }
    next = now + round;
    workers.forEach(worker -> next = Math.min(next, cancellation.expire(worker, now)));
    if (!closed) {
      timer = context.timer(next, this::look);
    }
  }
}
