package dev.fanfare.testkit;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AssertionFailureBuilder;

/** Says what must have come of one task. Each check gives back this, or fails. */
public final class TaskAssert {

  private final RunReportAssert report;
  private final TaskRecord task;

  TaskAssert(RunReportAssert report, TaskRecord task) {
    this.report = report;
    this.task = task;
  }

  /** Checks that the task succeeded. */
  public TaskAssert succeeded() {
    return state(TaskState.SUCCEEDED);
  }

  /** Its last attempt timed out. */
  public TaskAssert timedOut() {
    return state(TaskState.TIMED_OUT);
  }

  /** Checks that the task was cancelled: the run ended before it did. */
  public TaskAssert wasCancelled() {
    return state(TaskState.CANCELLED);
  }

  /**
   * Checks that the task failed, and that its last attempt threw this.
   *
   * @param type the class of what it threw, or one above
   */
  public TaskAssert failedWith(Class<? extends Throwable> type) {
    state(TaskState.FAILED);
    Throwable thrown = task.failure().orElse(null);
    if (!type.isInstance(thrown)) {
      throw AssertionFailureBuilder.assertionFailure()
          .message("failure of " + task.id())
          .expected(type.getName())
          .actual(thrown)
          .cause(thrown)
          .build();
    }
    return this;
  }

  /**
   * Checks that the task failed, and that its last attempt threw this.
   *
   * @param type the class of what it threw, or one above
   * @param part is in its message
   */
  public TaskAssert failedWith(Class<? extends Throwable> type, String part) {
    failedWith(type);
    String message = task.failure().map(Throwable::getMessage).orElse("");
    if (!message.contains(part)) {
      equal("message of the failure of " + task.id(), part, message);
    }
    return this;
  }

  /**
   * Checks that the task was skipped.
   *
   * @param id the id of the task without which it could not be called
   */
  public TaskAssert wasSkippedBecauseOf(String id) {
    state(TaskState.SKIPPED);
    equal("what " + task.id() + " lacked", Optional.of(id), task.skippedBecauseOf());
    return this;
  }

  /**
   * Checks the number of attempts, the first included.
   *
   * @param attempts how many
   */
  public TaskAssert hasAttempts(int attempts) {
    equal("attempts of " + task.id(), attempts, task.attempts());
    return this;
  }

  /**
   * Checks the total of the pauses between the task's attempts.
   *
   * @param time how long
   */
  public TaskAssert rested(Duration time) {
    equal("backoff of " + task.id(), time, task.backoff());
    return this;
  }

  /**
   * Checks that the task yielded these values, in this order.
   *
   * @param values none for nothing
   */
  public TaskAssert yielded(Object... values) {
    equal("values of " + task.id(), List.of(values), task.values());
    return this;
  }

  /** Returns the task's record. */
  public TaskRecord record() {
    return task;
  }

  /** Returns the assertions about the run. */
  public RunReportAssert and() {
    return report;
  }

  private TaskAssert state(TaskState state) {
    if (task.state() != state) {
      throw AssertionFailureBuilder.assertionFailure()
          .message("state of " + task.id())
          .expected(state)
          .actual(task.state())
          .cause(task.failure().orElse(null))
          .build();
    }
    return this;
  }

  static void equal(String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw AssertionFailureBuilder.assertionFailure()
          .message(what)
          .expected(expected)
          .actual(actual)
          .build();
    }
  }
}
