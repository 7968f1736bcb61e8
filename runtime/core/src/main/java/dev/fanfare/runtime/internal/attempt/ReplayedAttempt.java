package dev.fanfare.runtime.internal.attempt;

import dev.fanfare.runtime.internal.table.StoredForm;
import dev.fanfare.runtime.internal.table.YieldedValues;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.spi.ReplayedCall;
import dev.fanfare.runtime.spi.StepReplay;
import org.jspecify.annotations.Nullable;

/**
 * An attempt whose call is answered from a record, or recorded.
 *
 * @param attempt the attempt
 * @param original makes the call
 */
record ReplayedAttempt(Attempt attempt, OriginalCall original) implements ReplayedCall {

  /** Calls the bot's own method. */
  interface OriginalCall {
    /** Returns what is to be kept, as {@link YieldedValues} keeps it. */
    @Nullable Object invoke(Attempt attempt) throws Throwable;
  }

  /** Returns what is to be kept of the answer. */
  @Nullable Object answerOf(StepReplay replay) throws Throwable {
    return StoredForm.kept(yields(), replay.answer(this));
  }

  @Override
  public int task() {
    return attempt.task();
  }

  @Override
  public Call arguments() {
    return attempt;
  }

  @Override
  public @Nullable Object invoke() throws Throwable {
    return YieldedValues.stored(yields(), original.invoke(attempt));
  }

  @Override
  public boolean isWanted() {
    return attempt.wanted().getAsBoolean();
  }

  private Yield yields() {
    return attempt.step().plan().yields();
  }
}
