package dev.fanfare.runtime.internal.call;

import dev.fanfare.runtime.result.SoftFailureException;
import org.jspecify.annotations.Nullable;

/** Tells what was thrown in words. An exception whose own methods throw is told by its class. */
public final class FailureText {

  private FailureText() {}

  /** One line: {@code SocketTimeoutException: Read timed out}, or the reason of a soft failure. */
  public static String reason(Throwable thrown) {
    String message = message(thrown);
    if (thrown instanceof SoftFailureException) {
      return message;
    }
    String type = thrown.getClass().getSimpleName();
    String name = type.isEmpty() ? thrown.getClass().getName() : type;
    return message.isEmpty() ? name : name + ": " + message;
  }

  /**
   * What is to blame: for a soft failure the cause that it was given, else the exception itself.
   */
  public static @Nullable Throwable cause(@Nullable Throwable thrown) {
    return thrown instanceof SoftFailureException ? thrown.getCause() : thrown;
  }

  private static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : message;
    } catch (Throwable e) {
      return "(its message threw " + e.getClass().getName() + ")";
    }
  }
}
