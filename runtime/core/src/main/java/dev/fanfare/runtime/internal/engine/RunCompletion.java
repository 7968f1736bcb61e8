package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.internal.event.EventDispatcher;
import dev.fanfare.runtime.result.RunReport;
import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * How others learn that a run has ended: the listeners are told all, then the last progress calls
 * are made, one after the other, and then the report is handed out. Thread-safe.
 */
final class RunCompletion {

  private final Run run;
  private final EventDispatcher dispatcher;
  private final ArrayDeque<ProgressCalls> progressCalls = new ArrayDeque<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable RunReport report;

  RunCompletion(Run run, EventDispatcher dispatcher) {
    this.run = run;
    this.dispatcher = dispatcher;
  }

  /** Lets progress be told; if the run has ended, once. */
  void add(ProgressCalls calls) {
    run.desk().enter();
    try {
      if (done.getCount() == 0) {
        run.desk().afterwards(() -> calls.finish(() -> {}));
      } else {
        progressCalls.add(calls);
        calls.setTimer(run.now());
      }
    } finally {
      run.desk().leave();
    }
  }

  /** Makes a report the run's last; called at the desk. */
  void publish(RunReport last) {
    run.desk().afterwards(() -> dispatcher.close(() -> finish(last)));
  }

  private void finish(RunReport last) {
    ProgressCalls next;
    run.desk().enter();
    try {
      next = progressCalls.poll();
      if (next == null) {
        report = last;
        done.countDown();
      }
    } finally {
      run.desk().leave();
    }
    if (next != null) {
      next.finish(() -> finish(last));
    }
  }

  /** Open when all that is done. */
  CountDownLatch done() {
    return done;
  }

  /** The last report; once {@link #done} is open. */
  RunReport report() {
    RunReport last = report;
    if (last == null) {
      throw new IllegalStateException("run " + run.spec().runId() + " has not ended");
    }
    return last;
  }
}
