package dev.fanfare.queue;

import dev.fanfare.api.CallRefusal;
import dev.fanfare.queue.function.FunctionContext;
import dev.fanfare.queue.function.QueueFunction;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.Submitted;
import dev.fanfare.store.queue.JobEnd;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call of a function for a claimed task: made by one thread, cancelled by others. Its outcome
 * is what the queue is to hear, whatever the function does.
 */
final class RunningCall {

  private final Claimed claimed;
  private final QueueFunction function;
  private final String worker;
  private final long startedNanos = System.nanoTime();
  private final AtomicBoolean reported = new AtomicBoolean();
  private volatile @Nullable Submitted<?> submitted;
  private @Nullable Thread thread;
  private boolean cancelled;
  private boolean givenBack;

  RunningCall(Claimed claimed, QueueFunction function, String worker) {
    this.claimed = claimed;
    this.function = function;
    this.worker = worker;
  }

  /**
   * The outcome of a call.
   *
   * @param end what the queue is to hear
   * @param thrown what the function threw, or null
   */
  record Outcome(JobEnd end, @Nullable Throwable thrown) {

    /** Throws what the function threw, so that the engine's record has it. */
    void rethrow() throws Exception {
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof Exception exception) {
        throw exception;
      }
    }
  }

  /** Keeps the engine's task for this call. */
  void submitted(Submitted<?> task) {
    submitted = task;
  }

  /**
   * Returns whether the engine has ended the attempt, though the function may not have returned.
   */
  boolean hasEndedInTheEngine() {
    Submitted<?> task = submitted;
    return task != null && task.isDone();
  }

  /** Returns true once: to whoever is to report the end. */
  boolean claimReport() {
    return reported.compareAndSet(false, true);
  }

  /** Returns the end of an attempt that went past its limit. */
  JobEnd timedOut() {
    return JobEnd.failed(
        claimed.id().number(), claimed.fence(), "timed out after " + claimed.timeout(), true);
  }

  Claimed claimed() {
    return claimed;
  }

  long holder() {
    return claimed.holderId();
  }

  long startedNanos() {
    return startedNanos;
  }

  Outcome run() {
    begin();
    try {
      JsonNode arguments = QueueJson.tree(claimed.arguments(), "the arguments of " + claimed);
      function.check(arguments);
      Object value = function.call(arguments, context());
      String json = QueueJson.write(value, "the result of task " + claimed.id());
      return finish(JobEnd.succeeded(claimed.id().number(), claimed.fence(), json), null);
    } catch (Throwable e) {
      // Whatever it is, it is this task's and ends with it.
      return finish(failed(e), e);
    }
  }

  private synchronized void begin() {
    thread = Thread.currentThread();
    if (cancelled || givenBack) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Outcome finish(JobEnd end, @Nullable Throwable thrown) {
    thread = null;
    // An interrupt that came too late must not meet the next task.
    var unused = Thread.interrupted();
    if (thrown == null) {
      return new Outcome(end, null);
    }
    long id = claimed.id().number();
    if (cancelled) {
      return new Outcome(JobEnd.cancelled(id, claimed.fence(), "cancelled while it ran"), thrown);
    }
    return givenBack
        ? new Outcome(JobEnd.released(id, claimed.fence()), thrown)
        : new Outcome(end, thrown);
  }

  private JobEnd failed(Throwable thrown) {
    long id = claimed.id().number();
    String reason = FailureText.reason(thrown);
    return CallRefusal.waitOf(thrown)
        .map(TimeUnit.MILLISECONDS::convert)
        .map(wait -> Math.min(wait, DurationRange.MOST_MILLIS))
        .map(wait -> JobEnd.refused(id, claimed.fence(), reason, wait))
        .orElseGet(() -> JobEnd.failed(id, claimed.fence(), reason, true));
  }

  /** Interrupts the call: the task ends as cancelled, unless it succeeds all the same. */
  synchronized void cancel() {
    cancelled = true;
    interrupt();
  }

  /** Interrupts the call: the task goes back to the queue, unless it succeeds all the same. */
  synchronized void giveBack() {
    givenBack = true;
    interrupt();
  }

  private void interrupt() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private FunctionContext context() {
    return new FunctionContext(
        claimed.id().toString(),
        claimed.attempt(),
        claimed.task().retries() + 1,
        worker,
        claimed.idempotencyKey(),
        claimed.fence(),
        claimed.timeout(),
        claimed::isWanted);
  }
}
