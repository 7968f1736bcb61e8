package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.Optional;

/**
 * A place outside this process where the tasks of a phase run: at least once, in any order, a chunk
 * of tasks at a time. Phases, order, priorities, retries, results and the journal stay in the run
 * that submits the chunks. Thread-safe.
 */
public interface PhaseExecutor {

  /** Returns how many chunks run at the same time, 1 or more. */
  int slots();

  /**
   * Says why the tasks of a step run in this process all the same.
   *
   * @param plan the plan that runs
   * @param step one of its steps
   * @return the reason, part of a sentence; empty if the tasks run elsewhere
   */
  Optional<String> staysHere(Plan<?> plan, StepPlan<?> step);

  /** Submits a chunk; does not wait for its end. */
  PendingChunk submit(TaskChunk chunk);
}
