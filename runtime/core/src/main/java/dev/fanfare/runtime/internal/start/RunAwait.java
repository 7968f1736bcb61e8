package dev.fanfare.runtime.internal.start;

import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.result.RunReport;

/** Waits for the end of a run on behalf of who started it. */
public final class RunAwait {

  private RunAwait() {}

  /** The report of a run; if the waiting thread is interrupted, the run is cancelled. */
  public static RunReport end(RunHandle handle) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return handle.await();
        } catch (InterruptedException e) {
          interrupted = true;
          handle.cancel();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
