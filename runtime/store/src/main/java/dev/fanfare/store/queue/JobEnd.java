package dev.fanfare.store.queue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The end of a claim, as its holder reports it.
 *
 * @param id the task
 * @param token the claim's number; an older one is refused
 * @param outcome how it ended
 * @param value the result as JSON, for {@code SUCCEEDED}
 * @param failure why it failed, or null
 * @param waitMillis how long to wait before the next attempt, for {@code REFUSED}; -1 for the
 *     task's own backoff
 * @param retryable whether a failed task is tried again while it has retries
 */
public record JobEnd(
    long id,
    long token,
    JobTry.Outcome outcome,
    @Nullable String value,
    @Nullable String failure,
    long waitMillis,
    boolean retryable) {

  /** Refuses null. */
  public JobEnd {
    Objects.requireNonNull(outcome, "outcome");
  }

  /** Creates the end of a claim that gave a result. */
  public static JobEnd succeeded(long id, long token, String value) {
    return new JobEnd(id, token, JobTry.Outcome.SUCCEEDED, value, null, -1, false);
  }

  /** Creates the end of a claim that failed. */
  public static JobEnd failed(long id, long token, String failure, boolean retryable) {
    return new JobEnd(id, token, JobTry.Outcome.FAILED, null, failure, -1, retryable);
  }

  /** Creates the end of a claim that the other end put off. */
  public static JobEnd refused(long id, long token, String failure, long waitMillis) {
    return new JobEnd(id, token, JobTry.Outcome.REFUSED, null, failure, waitMillis, true);
  }

  /** Creates the end of a claim that its holder gives back untouched. */
  public static JobEnd released(long id, long token) {
    return new JobEnd(id, token, JobTry.Outcome.RELEASED, null, null, 0, true);
  }

  /** Creates the end of a claim that was cancelled while it ran. */
  public static JobEnd cancelled(long id, long token, String reason) {
    return new JobEnd(id, token, JobTry.Outcome.CANCELLED, null, reason, -1, false);
  }
}
