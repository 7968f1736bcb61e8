package dev.fanfare.runtime.result;

import java.time.Duration;
import java.util.Optional;

/**
 * The work and the state of one worker.
 *
 * @param id its number, from 0
 * @param state what it is doing
 * @param succeeded attempts that succeeded
 * @param failed attempts that did not
 * @param busy the time it has spent in attempts
 * @param task the task of its current attempt
 * @param since how long it has been in its state
 * @param label the name of what works elsewhere, such as an executor of a cluster; empty for a
 *     thread of this process, which its number names
 */
public record WorkerRecord(
    int id,
    WorkerState state,
    long succeeded,
    long failed,
    Duration busy,
    Optional<String> task,
    Duration since,
    Optional<String> label) {

  /** A worker of this process. */
  public WorkerRecord(
      int id,
      WorkerState state,
      long succeeded,
      long failed,
      Duration busy,
      Optional<String> task,
      Duration since) {
    this(id, state, succeeded, failed, busy, task, since, Optional.empty());
  }
}
