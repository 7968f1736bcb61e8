package dev.fanfare.codec;

import dev.fanfare.runtime.result.FanfareException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a value would not come back equal. The message names the component and the class that
 * are to blame, and what to do.
 */
public final class UnstorableValueException extends FanfareException {

  private static final long serialVersionUID = 1L;

  UnstorableValueException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
