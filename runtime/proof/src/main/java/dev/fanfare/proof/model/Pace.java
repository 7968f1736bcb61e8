package dev.fanfare.proof.model;

import java.time.Duration;

/** How long attempts take. */
@FunctionalInterface
public interface Pace {

  /**
   * How long an attempt takes if nothing stops it.
   *
   * @param taskId its task
   * @param attempt from 1
   */
  Duration takes(String taskId, int attempt);
}
