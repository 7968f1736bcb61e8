package dev.fanfare.runtime.internal.spec;

import dev.fanfare.runtime.result.RunState;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a run.
 *
 * @param state how
 * @param reason why, where no task is to blame
 * @param cause what was thrown, where no task threw it
 */
public record RunVerdict(RunState state, @Nullable String reason, @Nullable Throwable cause) {

  /** Nothing went wrong. */
  public static final RunVerdict SUCCEEDED = new RunVerdict(RunState.SUCCEEDED, null, null);
}
