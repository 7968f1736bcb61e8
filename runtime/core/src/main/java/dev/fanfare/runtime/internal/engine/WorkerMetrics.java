package dev.fanfare.runtime.internal.engine;

/**
 * What a worker has done. Counted by its owner without a fence, shown to others at the end of each
 * run of slots.
 */
final class WorkerMetrics {

  private long succeededHere;
  private long failedHere;
  private long busyHere;
  private volatile long succeeded;
  private volatile long failed;
  private volatile long busy;
  private volatile long restingSince;

  void succeeded(long nanos) {
    succeededHere++;
    busyHere += nanos;
  }

  void failed(long nanos) {
    failedHere++;
    busyHere += nanos;
  }

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

  long succeeded() {
    return succeeded;
  }

  long failed() {
    return failed;
  }

  long busy() {
    return busy;
  }

  long restingSince() {
    return restingSince;
  }
}
