package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.attempt.StopRequest;
import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.internal.worker.Workers;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run that has been started, as its caller holds it. Thread-safe. */
public final class StartedRun {

  private final RunSpec spec;
  private final RunContext context;
  private final RunSnapshots snapshots;
  private final RunTermination termination;
  private final RunCompletion completion;
  private final Workers workers;

  StartedRun(
      RunSpec spec,
      RunContext context,
      RunSnapshots snapshots,
      RunTermination termination,
      RunCompletion completion,
      Workers workers) {
    this.spec = spec;
    this.context = context;
    this.snapshots = snapshots;
    this.termination = termination;
    this.completion = completion;
    this.workers = workers;
  }

  /** Starts a run. */
  public static StartedRun start(RunSpec spec) {
    return Run.start(spec).handle();
  }

  /** Returns the id of the run. */
  public String runId() {
    return spec.runId();
  }

  /** Returns how far the run is. */
  public Progress progress() {
    return context.lock().with(snapshots::progress);
  }

  /**
   * Calls back with the progress, at an interval and once at the end.
   *
   * @param interval more than zero
   * @param callback called by one thread at a time
   */
  public void onProgress(Duration interval, Consumer<Progress> callback) {
    if (interval.isZero() || interval.isNegative()) {
      throw new IllegalArgumentException("interval " + interval + " is not more than zero");
    }
    completion.add(
        new ProgressCalls(
            context,
            spec.environment().background(),
            this::progress,
            EngineTime.nanos(interval),
            callback));
  }

  /** Offers no more tasks; running ones may finish. */
  public void drain() {
    termination.stop(StopRequest.DRAIN);
  }

  /** Offers no more tasks, and interrupts running ones. */
  public void cancel() {
    termination.stop(StopRequest.CANCEL);
  }

  /** Waits for the run's end. */
  public RunReport await() throws InterruptedException {
    var unused = waitFor(Long.MAX_VALUE);
    return completion.report();
  }

  /** Waits for the run's end, for a time; empty if it has not ended by then. */
  public Optional<RunReport> await(Duration timeout) throws InterruptedException {
    return waitFor(EngineTime.wait(timeout)) ? Optional.of(completion.report()) : Optional.empty();
  }

  /** Waits for the run's end; if the waiting thread is interrupted, cancels the run. */
  public RunReport join() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return await();
        } catch (InterruptedException e) {
          interrupted = true;
          cancel();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public String toString() {
    return context.lock().with(snapshots::toString);
  }

  /**
   * Refuses to wait for the run from inside it, which would never end.
   *
   * @throws IllegalStateException if the current thread makes an attempt of this run
   */
  public void refuseFromInside() {
    String here = workers.attemptHere();
    if (here != null) {
      throw new IllegalStateException(
          "%s waits for the end of its own run of '%s', which waits for it: return from it instead,"
                  .formatted(here, spec.plan().name())
              + " and wait where the run was started");
    }
  }

  /** Describes the attempt of this run that the current thread makes; null if it makes none. */
  public @Nullable String attemptHere() {
    return workers.attemptHere();
  }

  private boolean waitFor(long nanos) throws InterruptedException {
    CountDownLatch ended = completion.done();
    if (ended.getCount() > 0) {
      refuseFromInside();
    }
    return spec.environment().waits().await(ended, nanos);
  }
}
