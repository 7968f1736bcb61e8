package dev.fanfare.proof.model;

import java.time.Duration;

/** How long attempts take. */
public interface Pace {

  /**
   * How long a call takes if nothing stops it.
   *
   * @param taskId its task
   * @param attempt from 1
   * @param refusals how many calls of the task have been refused before
   */
  Duration takes(String taskId, int attempt, int refusals);

  /**
   * Whether an attempt that is stopped does not come back.
   *
   * @param taskId its task
   * @param attempt from 1
   * @param refusals how many calls of the task have been refused before
   */
  default boolean stubborn(String taskId, int attempt, int refusals) {
    return false;
  }
}
