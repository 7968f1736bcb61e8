package dev.fanfare.report.data;

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

  /**
   * Returns the exception's class without its package and the class around it. An anonymous class
   * keeps that, as it has no other name: {@code Review$1}.
   */
  public String simpleType() {
    String inPackage = type.substring(type.lastIndexOf('.') + 1);
    String inClass = inPackage.substring(inPackage.lastIndexOf('$') + 1);
    int letter = 0;
    while (letter < inClass.length() && Character.isDigit(inClass.charAt(letter))) {
      letter++;
    }
    return letter == inClass.length() ? inPackage : inClass.substring(letter);
  }

  /** Returns the cause in one line: {@code SocketTimeoutException: Read timed out}. */
  public String headline() {
    String what = simpleType().equals("SoftFailureException") ? "soft failure" : simpleType();
    return message.isEmpty() ? what : what + ": " + message;
  }
}
