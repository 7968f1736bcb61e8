package dev.fanfare.app;

import dev.fanfare.runtime.result.FailureText;

/** Writes an exception in one line. */
public final class FailureLine {

  private FailureLine() {}

  /**
   * Returns type and first line of the message: {@code SocketTimeoutException: Read timed out}, or
   * {@code soft failure: no answer}.
   *
   * @param failure an exception; it was asked for its message by the task that threw it
   */
  public static String brief(Throwable failure) {
    FailureText text = FailureText.of(failure);
    String line = text.message().lines().findFirst().orElse("").strip();
    return new FailureText(text.type(), line).brief();
  }
}
