package dev.fanfare.runtime.internal.run;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.internal.attempt.FailedAttempt;
import dev.fanfare.runtime.internal.event.EventDispatcher;
import dev.fanfare.runtime.internal.phase.RunningPhase;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Creates the events of a run and posts those that a listener wants. Times are nanoseconds from the
 * run's start. Thread-safe.
 */
final class RunEvents {

  private final EventDispatcher dispatcher;
  private final String runId;
  private final String bot;
  private final int workers;

  RunEvents(RunSpec spec, EventDispatcher dispatcher) {
    this.dispatcher = dispatcher;
    runId = spec.runId();
    bot = spec.plan().name();
    workers = spec.workers();
  }

  private void post(Class<? extends RunEvent> type, Supplier<RunEvent> event) {
    if (dispatcher.wanted(type, EventLevel.ERROR)) {
      dispatcher.post(event.get());
    }
  }

  /** Returns whether a listener wants the end of every task, and not only of those that failed. */
  boolean wantsSuccesses() {
    return dispatcher.wanted(RunEvent.TaskEnded.class, EventLevel.DEBUG);
  }

  void runStarted(long now) {
    post(
        RunEvent.RunStarted.class,
        () -> new RunEvent.RunStarted(runId, bot, Duration.ofNanos(now), workers));
  }

  void phaseStarted(RunningPhase phase, long now) {
    post(
        RunEvent.PhaseStarted.class,
        () ->
            new RunEvent.PhaseStarted(
                runId, bot, Duration.ofNanos(now), phase.order(), sizes(phase)));
  }

  private static List<RunEvent.StepSize> sizes(RunningPhase phase) {
    return phase.steps().stream()
        .map(step -> new RunEvent.StepSize(step.plan().name(), step.table().size()))
        .toList();
  }

  void attemptFailed(FailedAttempt attempt, Throwable thrown, long wait) {
    post(
        RunEvent.AttemptFailed.class,
        () ->
            new RunEvent.AttemptFailed(
                runId,
                bot,
                Duration.ofNanos(attempt.to()),
                attempt.taskId(),
                attempt.number(),
                thrown,
                Duration.ofNanos(wait)));
  }

  void limitPaused(String limit, long pause, String reason, int waiting, long now) {
    post(
        RunEvent.LimitPaused.class,
        () ->
            new RunEvent.LimitPaused(
                runId,
                bot,
                Duration.ofNanos(now),
                limit,
                Duration.ofNanos(pause),
                reason,
                waiting));
  }

  void taskEnded(long now, TaskRecord task) {
    post(
        RunEvent.TaskEnded.class,
        () -> new RunEvent.TaskEnded(runId, bot, Duration.ofNanos(now), task));
  }

  void workerReplaced(long now, int worker, List<StackTraceElement> stack, String task) {
    post(
        RunEvent.WorkerReplaced.class,
        () -> new RunEvent.WorkerReplaced(runId, bot, Duration.ofNanos(now), task, worker, stack));
  }

  void phaseEnded(int order, Supplier<List<StepRecord>> steps, long now) {
    post(
        RunEvent.PhaseEnded.class,
        () -> new RunEvent.PhaseEnded(runId, bot, Duration.ofNanos(now), order, steps.get()));
  }

  void emitted(long now, EventLevel level, String task, String message, Map<String, ?> data) {
    post(
        RunEvent.Emitted.class,
        () ->
            new RunEvent.Emitted(
                runId,
                bot,
                Duration.ofNanos(now),
                level,
                task,
                message,
                Collections.unmodifiableMap(new LinkedHashMap<>(data))));
  }

  void runEnded(long now, RunState state) {
    post(
        RunEvent.RunEnded.class,
        () -> new RunEvent.RunEnded(runId, bot, Duration.ofNanos(now), state));
  }
}
