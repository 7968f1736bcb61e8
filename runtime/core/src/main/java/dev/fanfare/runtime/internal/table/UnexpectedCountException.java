package dev.fanfare.runtime.internal.table;

import dev.fanfare.runtime.result.FanfareException;

/**
 * A step has more or fewer calls, or elements, than its {@code expect} allows. Such an attempt is
 * not retried, and fails its step whatever share of successes that requires.
 */
public final class UnexpectedCountException extends FanfareException {

  private static final long serialVersionUID = 1;

  UnexpectedCountException(String message) {
    super(message);
  }
}
