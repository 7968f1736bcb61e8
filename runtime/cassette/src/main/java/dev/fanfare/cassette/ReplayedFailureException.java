package dev.fanfare.cassette;

import dev.fanfare.runtime.result.FanfareException;

/**
 * Thrown in a replay for a recorded exception that cannot be created: its class is gone, or has no
 * constructor that takes a message.
 */
public final class ReplayedFailureException extends FanfareException {

  private static final long serialVersionUID = 1;

  /**
   * Creates it.
   *
   * @param message the class and the message of the recorded exception
   */
  public ReplayedFailureException(String message) {
    super(message);
  }
}
