package dev.fanfare.report.data;

import dev.fanfare.runtime.result.FailureText;

/**
 * Failures that have the same cause: the same type of exception, and messages that differ at most
 * in numbers, ids, hashes, paths, URLs, quoted text and the task's own id.
 *
 * @param type the exception's class
 * @param message its message in the first of the tasks; may be empty
 * @param trace its stack in the first of the tasks, those of its own causes included
 * @param count how many tasks failed of it
 * @param firstTask the index of the first
 */
public record FailureCause(String type, String message, String trace, int count, int firstTask) {

  /** Returns the exception's class without its package, or {@code soft failure}. */
  public String simpleType() {
    return new FailureText(type, message).simpleType();
  }

  /** Returns the cause in one line: {@code SocketTimeoutException: Read timed out}. */
  public String headline() {
    return new FailureText(type, message).brief();
  }
}
