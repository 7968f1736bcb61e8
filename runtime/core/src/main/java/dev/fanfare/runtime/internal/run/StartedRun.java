package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.internal.attempt.StopRequest;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A run that has been started, as its caller holds it. Thread-safe. */
public final class StartedRun implements RunHandle {

  private final RunSpec spec;
  private final RunContext context;
  private final RunSnapshots snapshots;
  private final RunTermination termination;
  private final RunCompletion completion;

  StartedRun(
      RunSpec spec,
      RunContext context,
      RunSnapshots snapshots,
      RunTermination termination,
      RunCompletion completion) {
    this.spec = spec;
    this.context = context;
    this.snapshots = snapshots;
    this.termination = termination;
    this.completion = completion;
  }

  /** Starts a run. */
  public static StartedRun start(RunSpec spec) {
    return Run.start(spec).handle();
  }

  @Override
  public String runId() {
    return spec.runId();
  }

  @Override
  public Progress progress() {
    return context.lock().with(snapshots::progress);
  }

  @Override
  public void onProgress(Duration interval, Consumer<Progress> callback) {
    if (interval.isZero() || interval.isNegative()) {
      throw new IllegalArgumentException("interval " + interval + " is not more than zero");
    }
    completion.add(
        new ProgressCalls(
            context,
            spec.environment().background(),
            this::progress,
            interval.toNanos(),
            callback));
  }

  @Override
  public void drain() {
    termination.stop(StopRequest.DRAIN);
  }

  @Override
  public void cancel() {
    termination.stop(StopRequest.CANCEL);
  }

  @Override
  public RunReport await() throws InterruptedException {
    var unused = waitFor(Long.MAX_VALUE);
    return completion.report();
  }

  @Override
  public Optional<RunReport> await(Duration timeout) throws InterruptedException {
    return waitFor(timeout.toNanos()) ? Optional.of(completion.report()) : Optional.empty();
  }

  private boolean waitFor(long nanos) throws InterruptedException {
    CountDownLatch ended = completion.done();
    return spec.environment().waits().await(ended, nanos);
  }
}
