package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.event.EventDispatcher;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.result.RunReport;
import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The last steps of a run that has ended: the listeners receive all events, then the last progress
 * calls are made, one after the other, and then the report is handed out. Thread-safe.
 */
final class RunCompletion {

  private final RunContext context;
  private final EventDispatcher dispatcher;
  private final String runId;
  private final ArrayDeque<ProgressCalls> progressCalls = new ArrayDeque<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable RunReport report;

  RunCompletion(RunContext context, EventDispatcher dispatcher, String runId) {
    this.context = context;
    this.runId = runId;
    this.dispatcher = dispatcher;
  }

  /** Adds progress calls; if the run has ended, only the last one is made. */
  void add(ProgressCalls calls) {
    context.lock().locked(() -> addLocked(calls));
  }

  private void addLocked(ProgressCalls calls) {
    if (done.getCount() == 0) {
      context.lock().afterwards(() -> calls.finish(() -> {}));
    } else {
      progressCalls.add(calls);
      calls.setTimer(context.now());
    }
  }

  /** Makes a report the run's last; called under the lock. */
  void publish(RunReport last) {
    context.lock().afterwards(() -> dispatcher.close(() -> finish(last)));
  }

  private void finish(RunReport last) {
    ProgressCalls next = context.lock().with(() -> nextOrDone(last));
    if (next != null) {
      next.finish(() -> finish(last));
    }
  }

  private @Nullable ProgressCalls nextOrDone(RunReport last) {
    ProgressCalls next = progressCalls.poll();
    if (next == null) {
      report = last;
      done.countDown();
    }
    return next;
  }

  /** Open when all that is done. */
  CountDownLatch done() {
    return done;
  }

  /** The last report; once {@link #done} is open. */
  RunReport report() {
    RunReport last = report;
    if (last == null) {
      throw new IllegalStateException("run " + runId + " has not ended");
    }
    return last;
  }
}
