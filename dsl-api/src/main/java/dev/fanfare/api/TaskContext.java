package dev.fanfare.api;

import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What an attempt may know about itself. A method that takes one as a parameter gets its own; it is
 * valid during the attempt and used by the attempt's thread only.
 *
 * <p>{@link #random()} and {@link #clock()} give the same values in every run with the same seed
 * and start, whatever the number of workers; a method that reads nothing but its parameters and
 * these is deterministic.
 */
public interface TaskContext {

  /** The run's id. It differs from run to run: leave it out of results. */
  String runId();

  /** The task's id, such as {@code score[17]}. */
  String taskId();

  /** The name of the task's step. */
  String step();

  /** The name of the step's phase. */
  String phase();

  /** Which attempt this is, from 1. */
  int attempt();

  /** How many attempts there can be, the first included. */
  int maxAttempts();

  /**
   * The number of the worker that runs this attempt, from 0. It differs from run to run: leave it
   * out of results.
   */
  int worker();

  /**
   * A generator seeded by the run's seed, the task's id and the attempt; the same object for the
   * whole attempt.
   */
  RandomGenerator random();

  /** The run's clock: it stands at the instant that the run was given as its start. */
  Clock clock();

  /** Whether the run no longer wants this attempt's result: cancelled, or past a limit. */
  boolean isCancelled();

  /**
   * Publishes an event to the run's listeners. It never waits.
   *
   * @param level how much it matters
   * @param message one sentence
   * @param data further values, by name; the values are turned to text when they are read
   */
  void emit(EventLevel level, String message, Map<String, ?> data);

  /**
   * Publishes an event without data.
   *
   * @param level how much it matters
   * @param message one sentence
   */
  default void emit(EventLevel level, String message) {
    emit(level, message, Map.of());
  }
}
