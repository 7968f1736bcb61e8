package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records the end of every task before it is reported. Called by many workers at the same time.
 * What it throws ends the run as failed.
 *
 * <p>Of one run the calls are: {@link #begin}; for each step {@link #step}, then {@link #reuse} and
 * {@link #append} for its tasks; {@link #flush} at the end of each phase; {@link #close}.
 */
public interface Journal {

  /** Records nothing. */
  Journal NONE = new Journal() {};

  /** Returns the recorded successes of earlier runs; {@link Recovery#NONE} if nothing is reused. */
  default Recovery recovery() {
    return Recovery.NONE;
  }

  /** Returns what answers or records the calls of marked steps; {@link CallReplay#NONE} if none. */
  default CallReplay calls() {
    return CallReplay.NONE;
  }

  /** Records that a run begins. */
  default void begin(RunStart run) {}

  /**
   * Records that a step's tasks are known, before any is reused or called.
   *
   * @param runId the run
   * @param step the step
   */
  default void step(String runId, StepStart step) {}

  /**
   * Records that a recorded success stands for a task that is not called.
   *
   * @param runId the run
   * @param entry the task
   * @param from the success that is reused
   */
  default void reuse(String runId, JournalEntry entry, RecordedSuccess from) {}

  /**
   * Records that a task has ended.
   *
   * @param runId the run
   * @param entry how it ended
   * @param committed to be called once that is durable, on any thread; the task is reported then
   */
  default void append(String runId, JournalEntry entry, Runnable committed) {
    append(runId, entry.task());
    committed.run();
  }

  /**
   * Records that a task has ended; durable when it returns.
   *
   * @param runId the run
   * @param task how it ended
   */
  default void append(String runId, TaskRecord task) {}

  /**
   * Waits until all tasks of a phase, which have ended and been appended, are durable and their
   * callbacks have returned. Called before the next phase begins.
   *
   * @param runId the run
   * @param order the phase's order
   */
  default void flush(String runId, int order) {}

  /**
   * Records that the run has ended.
   *
   * @param runId the run
   * @param state how
   */
  default void close(String runId, RunState state) {}

  /**
   * The initial data of a run.
   *
   * @param runId its id
   * @param plan its plan, overrides applied
   * @param params the values of its parameters, secret ones included
   * @param seed its seed
   * @param clock where its tasks' clock stands
   */
  record RunStart(
      String runId, Plan<?> plan, Map<String, Object> params, long seed, Instant clock) {}

  /**
   * A step whose tasks are known.
   *
   * @param plan the step
   * @param order its phase's order
   * @param size how many tasks it has
   * @param code the code it reaches; null if it is not known
   * @param obstacle why none of its tasks can be reused later; null if nothing speaks against it
   */
  record StepStart(
      StepPlan<?> plan, int order, int size, @Nullable StepCode code, @Nullable String obstacle) {}
}
