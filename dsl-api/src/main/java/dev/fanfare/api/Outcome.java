package dev.fanfare.api;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value, or why there is none. Immutable.
 *
 * <p>A step that returns one can report a <em>soft failure</em>: the task is recorded as failed
 * with the reason, and is never retried. A step that takes {@link Outcomes} sees how the tasks
 * before it ended.
 *
 * @param <E> the value's type
 */
public sealed interface Outcome<E> {

  /**
   * Returns the outcome of a value.
   *
   * @param value the value, not null
   * @param <E> its type
   */
  static <E> Outcome<E> of(E value) {
    return new Success<>(value);
  }

  /**
   * Returns a soft failure.
   *
   * @param reason why there is no value, one sentence
   * @param <E> the type of the value that there is not
   */
  static <E> Outcome<E> failed(String reason) {
    return new Failure<>(TaskState.FAILED, "", reason, null);
  }

  /**
   * Returns a soft failure with its cause.
   *
   * @param reason why there is no value, one sentence
   * @param cause what led to it
   * @param <E> the type of the value that there is not
   */
  static <E> Outcome<E> failed(String reason, Throwable cause) {
    return new Failure<>(TaskState.FAILED, "", reason, Objects.requireNonNull(cause, "cause"));
  }

  /** Returns whether there is a value. */
  boolean succeeded();

  /** Returns the value, if there is one. */
  Optional<E> value();

  /**
   * A value.
   *
   * @param result the value, not null
   * @param <E> its type
   */
  record Success<E>(E result) implements Outcome<E> {

    /** Refuses null. */
    public Success {
      Objects.requireNonNull(result, "result");
    }

    @Override
    public boolean succeeded() {
      return true;
    }

    @Override
    public Optional<E> value() {
      return Optional.of(result);
    }
  }

  /**
   * A reason why there is no value.
   *
   * @param state how the task ended: FAILED, TIMED_OUT, CANCELLED or SKIPPED
   * @param taskId the task that was to yield the value; empty in an outcome that a user's method
   *     makes
   * @param reason why, one sentence
   * @param cause what was thrown, or null
   * @param <E> the type of the value that there is not
   */
  record Failure<E>(TaskState state, String taskId, String reason, @Nullable Throwable cause)
      implements Outcome<E> {

    /** Refuses null, and the state SUCCEEDED. */
    public Failure {
      Objects.requireNonNull(state, "state");
      Objects.requireNonNull(taskId, "taskId");
      Objects.requireNonNull(reason, "reason");
      if (state == TaskState.SUCCEEDED) {
        throw new IllegalArgumentException("a failure cannot have the state SUCCEEDED");
      }
    }

    @Override
    public boolean succeeded() {
      return false;
    }

    @Override
    public Optional<E> value() {
      return Optional.empty();
    }
  }
}
