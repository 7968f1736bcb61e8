package dev.fanfare.runtime;

import org.jspecify.annotations.Nullable;

/** The root of all that Fanfare itself throws. The message is fit for a user. */
public class FanfareException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Creates it.
   *
   * @param message what, where, and what to do
   */
  public FanfareException(String message) {
    super(message);
  }

  /**
   * Creates it with its cause.
   *
   * @param message what, where, and what to do
   * @param cause what led to it, or null
   */
  public FanfareException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
