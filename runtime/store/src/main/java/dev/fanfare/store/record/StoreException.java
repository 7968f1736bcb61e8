package dev.fanfare.store.record;

import dev.fanfare.runtime.result.FanfareException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The failure of a store. Its message is one line: what, where, and what to do. */
public final class StoreException extends FanfareException {

  private static final long serialVersionUID = 1;

  /** The kinds of problems of a store. */
  public enum Problem {
    /** Another process holds the database for longer than the store waits. */
    LOCKED,
    /** The disk, or a quota on it, is full. */
    FULL,
    /** The disk reports an error. */
    DISK,
    /** The connection to the server is lost, or cannot be made. */
    CONNECTION,
    /** Other transactions won, again and again. */
    CONFLICT,
    /** The database belongs to another program. */
    FOREIGN,
    /** A newer version of Fanfare wrote the database. */
    NEWER,
    /** The database is cut, or bits of it are wrong. */
    DAMAGED,
    /** The operating system or the server denies access. */
    DENIED,
    /** The database lies where it cannot be kept safely. */
    UNSAFE,
    /** Another process has replaced this one: nothing more is written. */
    REPLACED,
    /** A run or task that was asked for is not in the store. */
    MISSING,
    /** The store has been closed. */
    CLOSED,
    /** Anything else; the cause says what. */
    OTHER
  }

  private final Problem problem;

  /**
   * Creates a failure.
   *
   * @param problem the kind of problem
   * @param message what, where, and what to do
   */
  public StoreException(Problem problem, String message) {
    this(problem, message, null);
  }

  /**
   * Creates a failure with its cause.
   *
   * @param problem the kind of problem
   * @param message what, where, and what to do
   * @param cause what led to it, or null
   */
  public StoreException(Problem problem, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.problem = Objects.requireNonNull(problem, "problem");
  }

  /** Returns the kind of problem. */
  public Problem problem() {
    return problem;
  }

  /** Returns whether the same write may succeed later without a change of the program. */
  public boolean isTransient() {
    return switch (problem) {
      case LOCKED, FULL, DISK, CONNECTION, CONFLICT -> true;
      case FOREIGN, NEWER, DAMAGED, DENIED, UNSAFE, REPLACED, MISSING, CLOSED, OTHER -> false;
    };
  }
}
