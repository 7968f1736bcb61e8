package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the events of a run. Times are nanoseconds from its start. */
final class RunEvents {

  private final String runId;
  private final String bot;
  private final int workers;

  RunEvents(RunSpec spec) {
    runId = spec.runId();
    bot = spec.plan().name();
    workers = spec.workers();
  }

  RunEvent runStarted(long now) {
    return new RunEvent.RunStarted(runId, bot, Duration.ofNanos(now), workers);
  }

  RunEvent phaseStarted(Phase phase, long now) {
    List<RunEvent.StepSize> sizes =
        phase.steps().stream()
            .map(step -> new RunEvent.StepSize(step.plan().name(), step.table().size()))
            .toList();
    return new RunEvent.PhaseStarted(runId, bot, Duration.ofNanos(now), phase.order(), sizes);
  }

  RunEvent attemptFailed(long now, String task, int attempt, Throwable thrown, long wait) {
    return new RunEvent.AttemptFailed(
        runId, bot, Duration.ofNanos(now), task, attempt, thrown, Duration.ofNanos(wait));
  }

  RunEvent taskEnded(long now, TaskRecord task) {
    return new RunEvent.TaskEnded(runId, bot, Duration.ofNanos(now), task);
  }

  RunEvent workerReplaced(long now, RunWorker worker, String task) {
    return new RunEvent.WorkerReplaced(
        runId, bot, Duration.ofNanos(now), task, worker.id(), worker.thread().stack());
  }

  RunEvent phaseEnded(int order, List<StepRecord> steps, long now) {
    return new RunEvent.PhaseEnded(runId, bot, Duration.ofNanos(now), order, steps);
  }

  RunEvent emitted(long now, EventLevel level, String task, String message, Map<String, ?> data) {
    return new RunEvent.Emitted(
        runId,
        bot,
        Duration.ofNanos(now),
        level,
        task,
        message,
        Collections.unmodifiableMap(new LinkedHashMap<>(data)));
  }

  RunEvent runEnded(long now, RunState state) {
    return new RunEvent.RunEnded(runId, bot, Duration.ofNanos(now), state);
  }
}
