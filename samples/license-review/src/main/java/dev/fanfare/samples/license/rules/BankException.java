package dev.fanfare.samples.license.rules;

import dev.fanfare.runtime.result.FanfareException;
import org.jspecify.annotations.Nullable;

/** A bank of questions that cannot be read; the message names the place. */
public final class BankException extends FanfareException {

  private static final long serialVersionUID = 1;

  BankException(String message) {
    super(message);
  }

  BankException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
