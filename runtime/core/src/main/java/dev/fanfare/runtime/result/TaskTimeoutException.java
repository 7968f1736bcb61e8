package dev.fanfare.runtime.result;

/**
 * Stands in a record for an attempt that ran past its limit; its stack is the one the attempt had
 * then. Never thrown.
 */
public final class TaskTimeoutException extends FanfareException {

  private static final long serialVersionUID = 1;

  /**
   * Creates it.
   *
   * @param message which limit, of which task
   */
  public TaskTimeoutException(String message) {
    super(message);
  }
}
