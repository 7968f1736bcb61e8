package dev.fanfare.launcher.progress;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.TaskState;
import dev.fanfare.app.FailureLine;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.result.TaskRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a view remembers of a run's events: which attempt each retried task is in, and how many
 * failures have been told. Not thread-safe.
 */
final class EventSummary {

  /** Beyond so many, what happens is counted and no more told one by one. */
  static final int MOST_TOLD = 30;

  /** Tasks that were retried long ago and still run are few: older ones may be forgotten. */
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, Integer> failedAttempts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };
  private int told;

  void remember(RunEvent.AttemptFailed event) {
    failedAttempts.put(event.task(), event.attempt());
  }

  /** Which attempt a task is in, if it is not its first. */
  Optional<Integer> attempt(String task) {
    return Optional.ofNullable(failedAttempts.get(task)).map(failed -> failed + 1);
  }

  /** Whether one more thing may be told; the one that is the last says so. */
  boolean tell() {
    return told++ < MOST_TOLD;
  }

  /** Whether what was just told was the last. */
  boolean last() {
    return told == MOST_TOLD;
  }

  /** Why a task failed, with its attempts; empty if it did not. */
  static Optional<String> failure(TaskRecord task) {
    if (task.state() != TaskState.FAILED && task.state() != TaskState.TIMED_OUT) {
      return Optional.empty();
    }
    String attempts = task.attempts() > 1 ? " (" + task.attempts() + " attempts)" : "";
    return Optional.of(task.failure().map(FailureLine::brief).orElse("no reason") + attempts);
  }

  /** A listener for a view: it is told of phases, retries and failures, not of every task. */
  interface ViewListener extends RunListener {
    @Override
    default boolean wants(Class<? extends RunEvent> type) {
      return type != RunEvent.Emitted.class;
    }

    @Override
    default EventLevel least() {
      return EventLevel.INFO;
    }
  }
}
