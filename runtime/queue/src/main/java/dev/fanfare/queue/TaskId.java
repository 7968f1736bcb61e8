package dev.fanfare.queue;

import dev.fanfare.runtime.result.FanfareException;

/**
 * The identity of a queued task: a number that is unique in its store and never used again.
 *
 * @param number 1 or more
 */
public record TaskId(long number) implements Comparable<TaskId> {

  /** Refuses numbers below 1. */
  public TaskId {
    if (number < 1) {
      throw new IllegalArgumentException("a task's id is 1 or more, and not " + number);
    }
  }

  /**
   * Reads an id from text.
   *
   * @param text decimal digits
   * @throws FanfareException if it is not a number of 1 or more
   */
  public static TaskId parse(String text) {
    try {
      return new TaskId(Long.parseLong(text.strip()));
    } catch (IllegalArgumentException e) {
      throw new FanfareException(
          "'%s' is no task id: an id is the number that add returned".formatted(text));
    }
  }

  @Override
  public int compareTo(TaskId other) {
    return Long.compare(number, other.number);
  }

  /** Returns the number in decimal digits. */
  @Override
  public String toString() {
    return Long.toString(number);
  }
}
