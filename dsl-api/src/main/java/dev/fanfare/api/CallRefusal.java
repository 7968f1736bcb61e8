package dev.fanfare.api;

import java.time.Duration;

/**
 * Says of an exception that a call was not made, as the other end refuses calls for a time: HTTP
 * 429 with {@code Retry-After}. {@link RetryAfterException} is one; an exception of one's own
 * becomes one by implementing this.
 *
 * <p>A refusal is no failure. It closes the {@link Limit} that the task names (one of its step's
 * own if it names none) for all tasks of the limit until that time, halves the number of attempts
 * that run at the same time, and puts the task back: it is called again first, and no attempt is
 * spent. See {@link Limit#maxPause} and {@link Limit#maxRefusals} for the bounds. What {@link
 * Task#abortOn} names is a failure all the same.
 */
public interface CallRefusal {

  /**
   * Returns the time before which no call is of use, 0 or more from now. Asked once, on the task's
   * thread; if it throws, or returns null or less than 0, the exception is a failure as any other.
   */
  Duration retryAfter();
}
