package dev.fanfare.runtime.result;

import dev.fanfare.runtime.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report of a run. Immutable and thread-safe; made when the run has ended, in whatever state.
 */
public interface RunReport {

  /** Returns the run's id: 12 lower-case hexadecimal digits, different for every run. */
  String runId();

  /** Returns the plan that ran, with every override applied. */
  Plan<?> plan();

  /** Returns the values of the bot's parameters. */
  Map<String, Object> params();

  /** Returns the run's seed. */
  long seed();

  /** Returns the number of workers. */
  int workerCount();

  /** Returns the time of the run's start, by the system's clock. */
  Instant startedAt();

  /** Returns the run's state: SUCCEEDED, FAILED, TIMED_OUT or CANCELLED. */
  RunState state();

  /**
   * Returns the reason of a failure for which no single task is to blame: a lifecycle method's
   * exception, a quorum, a limit; one sentence.
   */
  Optional<String> reason();

  /**
   * Returns the one value of the last step that yields this type.
   *
   * @param type the element's class
   * @param <T> the element's type
   * @throws FanfareException if no step yields the type, or the last one that does has not exactly
   *     one value; the message lists candidates
   */
  <T> T result(Class<T> type);

  /**
   * Returns every value of a step, in element order; failed tasks have none.
   *
   * @param step the step's name
   * @param type the element's class
   * @param <T> the element's type
   * @return unmodifiable
   * @throws FanfareException if there is no such step, or it yields another type; the message names
   *     the nearest
   */
  <T> List<T> results(String step, Class<T> type);

  /**
   * Returns every task, by phase, step and element. The list is a view that makes its records when
   * asked.
   */
  List<TaskRecord> tasks();

  /**
   * Returns one task.
   *
   * @param id its id, such as {@code score[17]}
   * @throws FanfareException if there is no such task; the message names the nearest
   */
  TaskRecord task(String id);

  /** Returns every step in plan order, also those that were not reached. */
  List<StepRecord> steps();

  /** Returns the limits of which calls were refused, in plan order; then those of steps. */
  default List<LimitRecord> limits() {
    return List.of();
  }

  /** Returns every worker, those that were replaced included. */
  List<WorkerRecord> workers();

  /** Returns the run's summary in numbers. */
  RunSummary summary();

  /**
   * Returns the SHA-256 over every task's id, state and value, as 64 lower-case hexadecimal digits:
   * equal for runs that gave the same answer. Computed when first asked, in time linear in the
   * values.
   */
  String digest();

  /**
   * Returns the part of the digest that one task makes: SHA-256 over its id, state and value, as 64
   * hexadecimal digits.
   *
   * @param task a record of this report
   */
  String digest(TaskRecord task);

  /** Returns the run's duration. */
  default Duration duration() {
    return summary().duration();
  }

  /**
   * This report, if the run succeeded.
   *
   * @throws RunFailedException if it did not
   */
  RunReport orThrow();
}
