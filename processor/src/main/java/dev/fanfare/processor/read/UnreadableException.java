package dev.fanfare.processor.read;

import org.jspecify.annotations.Nullable;

/**
 * An annotation with a value of the wrong type, without a required one, or with a class that does
 * not exist (yet). The compiler says so itself, unless a later round mends it.
 */
public final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
