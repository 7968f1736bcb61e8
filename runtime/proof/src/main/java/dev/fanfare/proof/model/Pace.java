package dev.fanfare.proof.model;

import java.time.Duration;

/** How long attempts take. */
public interface Pace {

  /**
   * How long an attempt takes if nothing stops it.
   *
   * @param taskId its task
   * @param attempt from 1
   */
  Duration takes(String taskId, int attempt);

  /**
   * Whether an attempt that is stopped does not come back.
   *
   * @param taskId its task
   * @param attempt from 1
   */
  default boolean stubborn(String taskId, int attempt) {
    return false;
  }
}
