package dev.fanfare.runtime.spi;

import org.jspecify.annotations.Nullable;

/** The calls of one step of a run that are answered from a record, or recorded. Thread-safe. */
@FunctionalInterface
public interface StepReplay {

  /**
   * Answers a call, on the thread of its attempt.
   *
   * @param call the call
   * @return what the step yields, as {@link JournalEntry#storedValue} has it
   * @throws Throwable what the attempt fails with
   */
  @Nullable Object answer(ReplayedCall call) throws Throwable;
}
