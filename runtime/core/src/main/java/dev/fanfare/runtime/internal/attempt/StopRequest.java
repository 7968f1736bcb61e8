package dev.fanfare.runtime.internal.attempt;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.result.RunState;
import org.jspecify.annotations.Nullable;

/**
 * A request to end a run early.
 *
 * @param runState how the run ends
 * @param interrupts whether attempts that run are closed and interrupted; else they may finish
 * @param reason why, one sentence; null if a caller just wanted it
 */
public record StopRequest(RunState runState, boolean interrupts, @Nullable String reason) {

  public static final StopRequest DRAIN = new StopRequest(RunState.CANCELLED, false, null);
  public static final StopRequest CANCEL = new StopRequest(RunState.CANCELLED, true, null);

  public static StopRequest deadline(String reason) {
    return new StopRequest(RunState.TIMED_OUT, true, reason);
  }

  /** Returns the state of a task whose attempt is closed by this request. */
  public TaskState taskState() {
    return runState == RunState.TIMED_OUT ? TaskState.TIMED_OUT : TaskState.CANCELLED;
  }
}
