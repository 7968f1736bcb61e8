package dev.fanfare.runtime.internal.recovery;

import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.spi.ObservedContext;
import dev.fanfare.runtime.spi.RecordedSuccess;
import java.time.Instant;

/**
 * The check of whether a task would read the same of its context as the one whose success is
 * recorded.
 */
final class ObservationCheck {

  private ObservationCheck() {}

  /**
   * Checks each bit. In the run that recorded the success the worker and the attempt count as the
   * same: the success is the run's own.
   */
  static boolean holds(RecordedSuccess success, RunSpec spec, Instant clock, String taskId) {
    int bits = success.observed();
    if (bits == 0) {
      return true;
    }
    RecordedSuccess.Origin origin = success.origin();
    boolean sameRun = origin.runId().equals(spec.runId());
    boolean sameTask = success.taskId().equals(taskId);
    boolean sameSeed = origin.seed() == spec.seed();
    boolean sameAttempt = sameRun || success.attempts() == 1;
    return (isUnset(bits, ObservedContext.RANDOM) || (sameSeed && sameTask && sameAttempt))
        && (isUnset(bits, ObservedContext.CLOCK) || origin.clock().equals(clock))
        && (isUnset(bits, ObservedContext.RUN_ID) || sameRun)
        && (isUnset(bits, ObservedContext.TASK_ID) || sameTask)
        && (isUnset(bits, ObservedContext.ATTEMPT) || sameAttempt)
        && (isUnset(bits, ObservedContext.WORKER) || (sameRun && sameTask));
  }

  private static boolean isUnset(int bits, int bit) {
    return (bits & bit) == 0;
  }
}
