package dev.fanfare.queue.batch;

import dev.fanfare.runtime.result.FanfareException;

/** The refusal of an action: its message names the field, the value and what is allowed. */
public final class BatchException extends FanfareException {

  private static final long serialVersionUID = 1;

  /**
   * Creates a refusal.
   *
   * @param message one line
   */
  public BatchException(String message) {
    super(message);
  }

  BatchException(String message, Throwable cause) {
    super(message, cause);
  }
}
