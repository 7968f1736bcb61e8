package dev.fanfare.server;

import dev.fanfare.runtime.result.FanfareException;

/** The refusal of a request. */
public final class RequestException extends FanfareException {

  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * Creates a refusal.
   *
   * @param status the HTTP status, 400 to 499
   * @param message one line: what is wrong, and what is allowed
   */
  public RequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }
}
