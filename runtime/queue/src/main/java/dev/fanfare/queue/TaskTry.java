package dev.fanfare.queue;

import dev.fanfare.store.queue.JobTry;
import java.time.Instant;
import java.util.Optional;

/**
 * One claim of a task, after it has ended.
 *
 * @param fence the claim's fencing token
 * @param worker the worker's name
 * @param claimed when it was claimed
 * @param ended when it ended
 * @param outcome how it ended
 * @param failure why; empty if it succeeded or was given back
 */
public record TaskTry(
    long fence,
    String worker,
    Instant claimed,
    Instant ended,
    Outcome outcome,
    Optional<String> failure) {

  /** The end of a claim. */
  public enum Outcome {
    /** It gave a result. */
    SUCCEEDED,
    /** It failed. */
    FAILED,
    /** The other end asked to come back later. */
    REFUSED,
    /** The worker gave it back. */
    RELEASED,
    /** The worker died, or was out of reach for a lease. */
    CRASHED,
    /** It was cancelled. */
    CANCELLED
  }

  static TaskTry of(JobTry row) {
    return new TaskTry(
        row.token(),
        row.holder(),
        Instant.ofEpochMilli(row.began()),
        Instant.ofEpochMilli(row.ended()),
        Outcome.valueOf(row.outcome().name()),
        Optional.ofNullable(row.failure()));
  }
}
