package dev.fanfare.runtime.result;

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

  /**
   * Creates one that may have no stack, for what is not thrown.
   *
   * @param message what, where, and what to do
   * @param cause what led to it, or null
   * @param stack whether it has the stack of where it is created
   */
  protected FanfareException(String message, @Nullable Throwable cause, boolean stack) {
    super(message, cause, true, stack);
  }
}
