package dev.fanfare.queue;

import dev.fanfare.store.queue.JobEnd;
import dev.fanfare.store.queue.JobTry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The number of attempts that workers have ended. Thread-safe. */
public final class WorkerCounts {

  private long succeeded;
  private long failed;
  private long refused;
  private long returned;
  private long fenced;

  WorkerCounts() {}

  /**
   * The counts at one moment.
   *
   * @param succeeded attempts with an accepted result
   * @param failed attempts that failed
   * @param refused attempts that the other end put off
   * @param returned attempts that were given back or cancelled
   * @param fenced attempts whose end came too late: another worker has the task
   */
  public record Snapshot(long succeeded, long failed, long refused, long returned, long fenced) {

    /** Returns how many attempts have ended. */
    public long total() {
      return succeeded + failed + refused + returned + fenced;
    }
  }

  synchronized void reported(List<JobEnd> ends, List<Long> accepted) {
    Set<Long> good = new HashSet<>(accepted);
    for (JobEnd end : ends) {
      if (!good.contains(end.id())) {
        fenced++;
      } else if (end.outcome() == JobTry.Outcome.SUCCEEDED) {
        succeeded++;
      } else if (end.outcome() == JobTry.Outcome.FAILED) {
        failed++;
      } else if (end.outcome() == JobTry.Outcome.REFUSED) {
        refused++;
      } else {
        returned++;
      }
    }
  }

  synchronized Snapshot snapshot() {
    return new Snapshot(succeeded, failed, refused, returned, fenced);
  }
}
