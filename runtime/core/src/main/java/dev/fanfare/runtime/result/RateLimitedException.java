package dev.fanfare.runtime.result;

/**
 * Stands in a record for a task that was refused too often, or for longer than its run may take.
 * Its cause is the last refusal. Never thrown, and without a stack.
 */
public final class RateLimitedException extends FanfareException {

  private static final long serialVersionUID = 1;

  /**
   * Creates it.
   *
   * @param message which limit refused, how often, and what it said
   * @param refusal the last refusal
   */
  public RateLimitedException(String message, Throwable refusal) {
    super(message, refusal, false);
  }
}
