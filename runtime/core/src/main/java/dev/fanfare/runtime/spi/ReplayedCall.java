package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.Call;
import org.jspecify.annotations.Nullable;

/** A call that is answered from a record, or recorded. Valid until it is answered. */
public interface ReplayedCall {

  /** Returns the index of the task in its step. */
  int task();

  /** Returns the arguments. */
  Call arguments();

  /**
   * Calls the bot's own method.
   *
   * @return what it yielded, as {@link JournalEntry#storedValue} has it
   * @throws Throwable whatever the method throws
   */
  @Nullable Object invoke() throws Throwable;

  /** Returns whether the attempt still counts: it has not been cancelled and has not timed out. */
  boolean isWanted();
}
