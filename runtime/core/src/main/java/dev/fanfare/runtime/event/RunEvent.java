package dev.fanfare.runtime.event;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Something that happened in a run. */
public sealed interface RunEvent {

  /** Returns the run's id. */
  String runId();

  /** Returns the bot's name. */
  String bot();

  /** Returns the time of the event, from the run's start. */
  Duration at();

  /** Returns the event's importance. */
  default EventLevel level() {
    return EventLevel.INFO;
  }

  /** The run began. */
  record RunStarted(String runId, String bot, Duration at, int workers) implements RunEvent {}

  /**
   * A phase began: its tasks are known.
   *
   * @param order its order
   * @param steps its steps with the number of their tasks, in plan order
   */
  record PhaseStarted(String runId, String bot, Duration at, int order, List<StepSize> steps)
      implements RunEvent {}

  /**
   * The number of tasks of a step.
   *
   * @param step its name
   * @param tasks how many, those that are skipped included
   */
  record StepSize(String step, int tasks) {}

  /**
   * An attempt failed, and another will be made.
   *
   * @param task the task's id
   * @param attempt which attempt failed, from 1
   * @param cause what it threw, or what stands for a timeout
   * @param delay how long the task rests
   */
  record AttemptFailed(
      String runId,
      String bot,
      Duration at,
      String task,
      int attempt,
      Throwable cause,
      Duration delay)
      implements RunEvent {
    @Override
    public EventLevel level() {
      return EventLevel.WARNING;
    }
  }

  /**
   * A call was refused, and its limit is closed for a time.
   *
   * @param limit the limit's name, or that of a step which names none
   * @param pause for how long
   * @param reason what the refusal said
   * @param waiting how many tasks wait for it
   */
  record LimitPaused(
      String runId,
      String bot,
      Duration at,
      String limit,
      Duration pause,
      String reason,
      int waiting)
      implements RunEvent {
    @Override
    public EventLevel level() {
      return EventLevel.WARNING;
    }
  }

  /**
   * A task ended, in any state but SKIPPED.
   *
   * @param task what became of it
   */
  record TaskEnded(String runId, String bot, Duration at, TaskRecord task) implements RunEvent {
    @Override
    public EventLevel level() {
      return switch (task.state()) {
        case FAILED, TIMED_OUT -> EventLevel.ERROR;
        default -> EventLevel.DEBUG;
      };
    }
  }

  /**
   * A task ignored its interrupt, and its worker was replaced.
   *
   * @param task the task's id
   * @param worker the worker that is lost to it
   * @param stack where its thread was
   */
  record WorkerReplaced(
      String runId, String bot, Duration at, String task, int worker, List<StackTraceElement> stack)
      implements RunEvent {
    @Override
    public EventLevel level() {
      return EventLevel.WARNING;
    }
  }

  /**
   * A phase ended.
   *
   * @param order its order
   * @param steps what became of its steps, in plan order
   */
  record PhaseEnded(String runId, String bot, Duration at, int order, List<StepRecord> steps)
      implements RunEvent {}

  /**
   * A task published something.
   *
   * @param task the task's id
   * @param message one sentence
   * @param data further values
   */
  record Emitted(
      String runId,
      String bot,
      Duration at,
      EventLevel level,
      String task,
      String message,
      Map<String, ?> data)
      implements RunEvent {}

  /**
   * The run ended.
   *
   * @param state how
   */
  record RunEnded(String runId, String bot, Duration at, RunState state) implements RunEvent {
    @Override
    public EventLevel level() {
      return state == RunState.SUCCEEDED ? EventLevel.INFO : EventLevel.ERROR;
    }
  }
}
