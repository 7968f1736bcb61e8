package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;

/**
 * Where the end of every task is written down before anybody is told. Called by many workers at the
 * same time. What it throws ends the run as failed.
 */
public interface Journal {

  /** Writes nothing. */
  Journal NONE = new Journal() {};

  /**
   * A task has ended.
   *
   * @param runId the run
   * @param task what became of it
   */
  default void append(String runId, TaskRecord task) {}

  /**
   * All tasks of a phase have ended and been appended; called before the next phase begins.
   *
   * @param runId the run
   * @param order the phase's order
   */
  default void flush(String runId, int order) {}

  /**
   * The run has ended.
   *
   * @param runId the run
   * @param state how
   */
  default void close(String runId, RunState state) {}
}
