package dev.fanfare.codec;

import dev.fanfare.runtime.result.FanfareException;
import org.jspecify.annotations.Nullable;

/** Thrown when stored bytes are not a value of the type that is asked for. */
public final class UnreadableValueException extends FanfareException {

  private static final long serialVersionUID = 1L;

  /** The reasons for which a value cannot be read. */
  public enum Cause {
    /** The bytes are not those that were written. */
    DAMAGED,
    /**
     * The bytes are those that were written, and the type has changed since: a component is missing
     * or unknown, an enum constant or a permitted subclass is gone.
     */
    SHAPE_CHANGED
  }

  private final Cause why;

  UnreadableValueException(Cause why, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.why = why;
  }

  /** Returns why the value cannot be read. */
  public Cause why() {
    return why;
  }
}
