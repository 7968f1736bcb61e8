package dev.fanfare.runtime.internal.worker;

/**
 * What a worker has done. Counted by its owner without a fence, shown to others at the end of each
 * run of slots.
 */
public final class WorkerMetrics {

  private long succeededHere;
  private long failedHere;
  private long busyHere;
  private volatile long succeeded;
  private volatile long failed;
  private volatile long busy;
  private volatile long restingSince;

  /** Counts an attempt. */
  void count(boolean success, long nanos) {
    if (success) {
      succeededHere++;
    } else {
      failedHere++;
    }
    busyHere += nanos;
  }

  public void show(long now) {
    if (succeeded != succeededHere) {
      succeeded = succeededHere;
    }
    if (failed != failedHere) {
      failed = failedHere;
    }
    busy = busyHere;
    restingSince = now;
  }

  public long succeeded() {
    return succeeded;
  }

  public long failed() {
    return failed;
  }

  public long busy() {
    return busy;
  }

  public long restingSince() {
    return restingSince;
  }
}
