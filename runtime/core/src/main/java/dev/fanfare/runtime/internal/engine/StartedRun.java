package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** What a caller holds of a run. */
public final class StartedRun implements RunHandle {

  private final Run run;

  StartedRun(Run run) {
    this.run = run;
  }

  /** Starts a run. */
  public static StartedRun start(RunSpec spec) {
    return new StartedRun(Run.start(spec));
  }

  @Override
  public String runId() {
    return run.spec().runId();
  }

  @Override
  public Progress progress() {
    run.desk().enter();
    try {
      return RunSnapshots.progress(run);
    } finally {
      run.desk().leave();
    }
  }

  @Override
  public void onProgress(Duration interval, Consumer<Progress> callback) {
    if (interval.isZero() || interval.isNegative()) {
      throw new IllegalArgumentException("interval " + interval + " is not more than zero");
    }
    run.publication().add(new ProgressCalls(run, this::progress, interval.toNanos(), callback));
  }

  @Override
  public void drain() {
    run.ending().stop(StopRequest.DRAIN);
  }

  @Override
  public void cancel() {
    run.ending().stop(StopRequest.CANCEL);
  }

  @Override
  public RunReport await() throws InterruptedException {
    var unused = waitFor(Long.MAX_VALUE);
    return run.publication().report();
  }

  @Override
  public Optional<RunReport> await(Duration timeout) throws InterruptedException {
    return waitFor(timeout.toNanos()) ? Optional.of(run.publication().report()) : Optional.empty();
  }

  private boolean waitFor(long nanos) throws InterruptedException {
    CountDownLatch ended = run.publication().done();
    return run.spec().environment().waits().await(ended, nanos);
  }
}
