package dev.fanfare.launcher.progress;

/** Exceptions in one line. They are user code: asking one for its message may throw. */
final class Failures {

  private Failures() {}

  /** {@code SocketTimeoutException: Read timed out}. */
  static String brief(Throwable failure) {
    String type = failure.getClass().getSimpleName();
    String name = type.isEmpty() ? failure.getClass().getName() : type;
    String message = message(failure);
    return message.isEmpty() ? name : name + ": " + message;
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
