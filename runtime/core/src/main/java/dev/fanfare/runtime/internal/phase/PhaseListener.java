package dev.fanfare.runtime.internal.phase;

import dev.fanfare.runtime.internal.attempt.FailedAttempt;
import dev.fanfare.runtime.internal.table.StepTable;

/** Receives what happens in a phase. */
public interface PhaseListener {

  /** A phase starts; called under the run's lock, before any of its tasks. */
  void started(RunningPhase phase, long now);

  /**
   * A failed task will be tried again; called under the run's lock.
   *
   * @param wait nanoseconds until then
   */
  void retried(FailedAttempt attempt, Throwable thrown, long wait);

  /**
   * A refusal has closed a limit; called under the run's lock.
   *
   * @param limit the limit's name, or that of a step which names none
   * @param pause for how many nanoseconds
   * @param reason what the refusal said
   * @param waiting how many of the phase's tasks wait for it
   */
  void paused(String limit, long pause, String reason, int waiting, long now);

  /** A task has ended; called by any thread, and never twice for a task. */
  void ended(StepTable table, int task, long now);

  /** A task failed for good in a fail-fast run; called under the run's lock, before it ends. */
  void failing();

  /** All tasks have ended; called under the run's lock. */
  void over(RunningPhase phase, long now);
}
