package dev.fanfare.queue;

/** The text by which a failure is kept: type and message, bounded, whatever the exception does. */
final class FailureReason {

  private static final int MOST_CHARACTERS = 4_000;

  private FailureReason() {}

  static String of(Throwable thrown) {
    String type = thrown.getClass().getSimpleName();
    if (type.isEmpty()) {
      type = thrown.getClass().getName();
    }
    String message;
    try {
      message = thrown.getMessage();
    } catch (RuntimeException | Error e) {
      message = "(its message cannot be read)";
    }
    String text = message == null || message.isEmpty() ? type : type + ": " + message;
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + " …";
  }
}
