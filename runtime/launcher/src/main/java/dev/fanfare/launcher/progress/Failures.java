package dev.fanfare.launcher.progress;

import dev.fanfare.runtime.SoftFailureException;

/** Exceptions in one line. They are user code: asking one for its message may throw. */
final class Failures {

  private Failures() {}

  /** {@code SocketTimeoutException: Read timed out}, or {@code soft failure: no such file}. */
  static String brief(Throwable failure) {
    String message = message(failure);
    return message.isEmpty() ? type(failure) : type(failure) + ": " + message;
  }

  private static String type(Throwable failure) {
    String type = failure.getClass().getSimpleName();
    if (failure instanceof SoftFailureException) {
      return "soft failure";
    }
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
