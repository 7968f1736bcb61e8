package dev.fanfare.app;

import dev.fanfare.config.CleanText;
import dev.fanfare.runtime.result.FailureText;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The text of an exception in one line that a terminal can show. */
public final class FailureLine {

  /** A chain of causes that is longer may be endless. */
  private static final int MOST_CAUSES = 50;

  private FailureLine() {}

  /**
   * Returns type and first line of the message: {@code SocketTimeoutException: Read timed out}, or
   * {@code soft failure: no answer}; at most {@value CleanText#LONGEST} characters.
   *
   * @param failure is asked for its message once
   */
  public static String brief(Throwable failure) {
    FailureText text = FailureText.of(failure);
    String line = text.message().lines().findFirst().orElse("").strip();
    return CleanText.message(new FailureText(text.type(), line).brief());
  }

  /**
   * Returns the innermost cause.
   *
   * @param failure the outermost exception
   * @return {@code failure} itself if it has no cause
   */
  public static Throwable innermost(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable inner = failure;
    while (seen.add(inner) && seen.size() < MOST_CAUSES) {
      Throwable cause = inner.getCause();
      if (cause == null) {
        return inner;
      }
      inner = cause;
    }
    return inner;
  }

  /**
   * Returns where an exception was thrown: {@code Boot.java:3}, the first place outside the JDK and
   * Fanfare; empty if there is none.
   */
  public static String place(Throwable failure) {
    for (StackTraceElement frame : failure.getStackTrace()) {
      String type = frame.getClassName();
      boolean own = type.startsWith("dev.fanfare.runtime.") || type.startsWith("dev.fanfare.app.");
      boolean jdk = type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("sun.");
      if (!own && !jdk && frame.getFileName() != null) {
        return frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }
}
