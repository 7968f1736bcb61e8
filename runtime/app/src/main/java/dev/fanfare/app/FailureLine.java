package dev.fanfare.app;

import dev.fanfare.runtime.result.SoftFailureException;

/** Exceptions in one line. They are user code: asking one for its message may throw. */
public final class FailureLine {

  private FailureLine() {}

  /** {@code SocketTimeoutException: Read timed out}, or {@code soft failure: no answer}. */
  public static String brief(Throwable failure) {
    String message = message(failure);
    return message.isEmpty() ? name(failure) : name(failure) + ": " + message;
  }

  private static String name(Throwable failure) {
    if (failure instanceof SoftFailureException) {
      return "soft failure";
    }
    String type = failure.getClass().getSimpleName();
    return type.isEmpty() ? failure.getClass().getName() : type;
  }

  private static String message(Throwable failure) {
    try {
      String message = failure.getMessage();
      return message == null ? "" : message.lines().findFirst().orElse("").strip();
    } catch (RuntimeException e) {
      return "";
    }
  }
}
