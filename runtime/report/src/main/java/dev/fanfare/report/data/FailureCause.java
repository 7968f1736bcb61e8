package dev.fanfare.report.data;

/**
 * Failures that have the same cause: the same type of exception, and messages that differ at most
 * in numbers, quoted text and the task's own id.
 *
 * @param type the exception's class
 * @param message its message in the first of the tasks; may be empty
 * @param trace its stack in the first of the tasks, those of its own causes included
 * @param count how many tasks failed of it
 * @param firstTask the index of the first
 */
public record FailureCause(String type, String message, String trace, int count, int firstTask) {

  /** The exception's class without its package. */
  public String simpleType() {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  /** The cause in one line, as people say it. */
  public String headline() {
    String what = simpleType().equals("SoftFailureException") ? "soft failure" : simpleType();
    return message.isEmpty() ? what : what + ": " + message;
  }
}
