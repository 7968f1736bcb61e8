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
 * The events that a view remembers: which attempt each retried task is in, and how many failures
 * have been shown. Not thread-safe.
 */
final class EventSummary {

  /** Beyond so many, events are counted and not shown one by one. */
  static final int MOST_SHOWN = 30;

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
  private int shown;

  void remember(RunEvent.AttemptFailed event) {
    failedAttempts.put(event.task(), event.attempt());
  }

  /** Which attempt a task is in, if it is not its first. */
  Optional<Integer> attempt(String task) {
    return Optional.ofNullable(failedAttempts.get(task)).map(failed -> failed + 1);
  }

  /** Returns whether one more event may be shown. */
  boolean show() {
    return shown++ < MOST_SHOWN;
  }

  /** Returns whether the event just shown was the last. */
  boolean last() {
    return shown == MOST_SHOWN;
  }

  /** Returns why a task failed, with its attempts; empty if it did not fail. */
  static Optional<String> failure(TaskRecord task) {
    if (task.state() != TaskState.FAILED && task.state() != TaskState.TIMED_OUT) {
      return Optional.empty();
    }
    String attempts = task.attempts() > 1 ? " (" + task.attempts() + " attempts)" : "";
    return Optional.of(task.failure().map(FailureLine::brief).orElse("no reason") + attempts);
  }

  /** A listener for a view: it gets phases, retries and failures, not every task. */
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
