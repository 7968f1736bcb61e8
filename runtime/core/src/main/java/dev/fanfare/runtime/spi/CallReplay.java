package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.StepPlan;

/**
 * Stands between a run and the calls of the steps that {@link StepPlan#cassette} marks: answers
 * them from a record, or records what the bot's own methods answer. Thread-safe.
 *
 * <p>It sees the attempts, not the tasks: retries, waits, limits and timeouts are the run's as
 * ever.
 */
public interface CallReplay {

  /** Leaves all calls to the bot. */
  CallReplay NONE =
      (runId, step, keys) -> {
        throw new UnsupportedOperationException("nothing is replayed");
      };

  /**
   * Prepares the calls of a marked step. Called once for each of them, before its tasks are
   * offered. What it throws ends the run as failed.
   *
   * @param runId the run
   * @param step the step
   * @param keys the content keys of its tasks, without the step's code, without secrets and without
   *     what the context is
   */
  StepReplay step(String runId, StepPlan<?> step, StepKeys keys);
}
