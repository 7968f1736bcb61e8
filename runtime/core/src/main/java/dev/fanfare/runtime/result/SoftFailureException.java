package dev.fanfare.runtime.result;

import org.jspecify.annotations.Nullable;

/**
 * Stands in a record for a failure that a task returned, rather than threw; its message is the
 * reason. It has no stack, as nothing was thrown anywhere.
 */
public final class SoftFailureException extends FanfareException {

  private static final long serialVersionUID = 1;

  /**
   * Creates it.
   *
   * @param reason what the task gave as the reason
   * @param cause what the task gave as the cause, or null
   */
  public SoftFailureException(String reason, @Nullable Throwable cause) {
    super(reason, cause, false);
  }

  /** Returns {@code soft failure: } and the reason. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // the message is the reason as it was given
  public String toString() {
    return "soft failure: " + getMessage();
  }
}
