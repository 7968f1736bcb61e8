package dev.fanfare.runtime.internal.worker;

/**
 * The attempts of a worker in numbers. Its owner counts without a fence and shows the sums before
 * what was counted can end the run; attempts that are closed from outside are counted by whoever
 * closes them, under the run's lock.
 */
public final class WorkerMetrics {

  private long succeededHere;
  private long failedHere;
  private long busyHere;
  private volatile long succeeded;
  private volatile long failed;
  private volatile long busy;
  private volatile long restingSince;
  // Written under the run's lock.
  private volatile long closedAsFailed;
  private volatile long closedBusy;

  /** Counts an attempt; called by the owner. */
  void count(boolean success, long nanos) {
    if (success) {
      succeededHere++;
    } else {
      failedHere++;
    }
    busyHere += nanos;
  }

  /** Shows to others what has been counted; called by the owner. */
  void show(long now) {
    if (succeeded != succeededHere) {
      succeeded = succeededHere;
    }
    if (failed != failedHere) {
      failed = failedHere;
    }
    busy = busyHere;
    restingSince = now;
  }

  /**
   * Counts an attempt that was closed from outside; called under the run's lock.
   *
   * @param asFailed whether it counts as failed: it ran past its limit
   * @param nanos how long it ran
   */
  @SuppressWarnings("NonAtomicVolatileUpdate") // written under the lock only
  public void closed(boolean asFailed, long nanos) {
    if (asFailed) {
      closedAsFailed++;
    }
    closedBusy += nanos;
  }

  /** Returns how many attempts succeeded. */
  public long succeeded() {
    return succeeded;
  }

  /** Returns how many attempts failed or timed out. */
  public long failed() {
    return failed + closedAsFailed;
  }

  /** Returns the nanoseconds spent in attempts that are over. */
  public long busy() {
    return busy + closedBusy;
  }

  /** Returns when its last batch ended, in nanoseconds from the run's start. */
  public long restingSince() {
    return restingSince;
  }
}
