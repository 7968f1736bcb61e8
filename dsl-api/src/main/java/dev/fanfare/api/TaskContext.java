package dev.fanfare.api;

import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The view that an attempt has of itself. A method that takes one as a parameter gets its own; it
 * is valid during the attempt and used by the attempt's thread only.
 *
 * <p>{@link #random()} and {@link #clock()} give the same values in every run with the same seed
 * and start, whatever the number of workers; a method that reads nothing but its parameters and
 * these is deterministic.
 */
public interface TaskContext {

  /** Returns the run's id. It differs from run to run: leave it out of results. */
  String runId();

  /** Returns the task's id, such as {@code score[17]}. */
  String taskId();

  /** Returns the name of the task's step. */
  String step();

  /** Returns the name of the step's phase. */
  String phase();

  /** Returns the number of this attempt, from 1. */
  int attempt();

  /** Returns the number of attempts that there can be, the first included. */
  int maxAttempts();

  /**
   * Returns the number of the worker that runs this attempt, from 0. It differs from run to run:
   * leave it out of results.
   */
  int worker();

  /**
   * Returns a generator seeded by the run's seed, the task's id and the attempt; the same object
   * for the whole attempt.
   */
  RandomGenerator random();

  /** Returns the run's clock: it stands at the instant that the run was given as its start. */
  Clock clock();

  /**
   * Returns a key by which the other end of a call recognizes a repetition: 32 hexadecimal digits,
   * a hash of the run's id and the task's id. It is the same in every attempt of the task, after a
   * crash and in a resumed run; no other task and no other run has it.
   */
  String idempotencyKey();

  /**
   * Returns a number that grows with each process, or lease, that takes the run or the task over,
   * so that the other end can refuse a process that has been replaced: it refuses what is less than
   * the greatest that it has seen. 1 or more in a run that is kept in a store or in a queue; 0 in
   * one that is not.
   */
  long fence();

  /**
   * Records that this attempt has spent something. Several calls in one attempt add up; amounts are
   * counted in millionths of a unit, rounded to the nearest. It never waits, and never fails
   * because a budget is used up.
   *
   * @param budget the name of a {@link Budget} of the bot's class
   * @param amount how much, in the budget's unit, 0 or more, at most 1 000 000 000 000
   * @throws IllegalArgumentException if the class has no budget of that name, or the amount is
   *     negative, too large or not a number
   */
  void spend(String budget, double amount);

  /** Returns whether the run no longer wants this attempt's result: cancelled, or past a limit. */
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
