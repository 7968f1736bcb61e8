package dev.fanfare.api;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a task whose call was refused, as a server does with HTTP 429 and {@code Retry-After}.
 * It closes the task's limit until then, and spends no attempt: see {@link CallRefusal}. {@code
 * RetryAfterHeaders} reads how long an answer asks to wait.
 */
public final class RetryAfterException extends RuntimeException implements CallRefusal {

  private static final long serialVersionUID = 1;

  /** The wait. */
  private final Duration delay;

  /**
   * Creates it.
   *
   * @param delay the wait before the next attempt, 0 or more
   */
  public RetryAfterException(Duration delay) {
    this(delay, "retry after " + delay, null);
  }

  /**
   * Creates it with a reason.
   *
   * @param delay the wait before the next attempt, 0 or more
   * @param message why
   * @param cause what led to it, or null
   * @throws IllegalArgumentException if {@code delay} is negative
   */
  public RetryAfterException(Duration delay, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.delay = Objects.requireNonNull(delay, "delay");
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay is " + delay + "; it must not be negative");
    }
  }

  /** Returns the wait before the next attempt. */
  public Duration delay() {
    return delay;
  }

  @Override
  public Duration retryAfter() {
    return delay;
  }
}
