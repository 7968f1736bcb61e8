package dev.fanfare.app.run;

import dev.fanfare.app.FailureLine;
import dev.fanfare.runtime.result.FanfareException;

/**
 * Thrown where a run cannot start. The message names the innermost cause and its place: what is
 * wrapped around it, such as an {@link ExceptionInInitializerError}, says nothing that a user can
 * mend.
 */
public final class FailedStartException extends FanfareException {

  private static final long serialVersionUID = 1;

  FailedStartException(FanfareException failure) {
    super(message(failure), failure);
  }

  private static String message(FanfareException failure) {
    String message = String.valueOf(failure.getMessage());
    Throwable cause = FailureLine.innermost(failure);
    if (cause instanceof FanfareException) {
      return message;
    }
    String place = FailureLine.place(cause);
    String where = place.isEmpty() ? "" : " (" + place + ")";
    String brief = FailureLine.brief(cause);
    return message.contains(brief) ? message + where : message + "; the cause: " + brief + where;
  }
}
