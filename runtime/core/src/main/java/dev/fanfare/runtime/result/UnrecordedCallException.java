package dev.fanfare.runtime.result;

/**
 * Thrown for a call that a cassette has no record of, or cannot record. Never tried again: the next
 * attempt would find the same.
 */
public final class UnrecordedCallException extends FanfareException {

  private static final long serialVersionUID = 1;

  /**
   * Creates it.
   *
   * @param message which call, why, and what to do
   */
  public UnrecordedCallException(String message) {
    super(message);
  }
}
