package dev.fanfare.runtime;

import dev.fanfare.runtime.internal.run.StartedRun;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The handle to a run of the engine. */
final class EngineRunHandle implements RunHandle {

  private final StartedRun run;

  EngineRunHandle(StartedRun run) {
    this.run = run;
  }

  @Override
  public String runId() {
    return run.runId();
  }

  @Override
  public Progress progress() {
    return run.progress();
  }

  @Override
  public void onProgress(Duration interval, Consumer<Progress> callback) {
    run.onProgress(interval, callback);
  }

  @Override
  public void drain() {
    run.drain();
  }

  @Override
  public void cancel() {
    run.cancel();
  }

  @Override
  public RunReport await() throws InterruptedException {
    return run.await();
  }

  @Override
  public Optional<RunReport> await(Duration timeout) throws InterruptedException {
    return run.await(timeout);
  }

  @Override
  public RunReport join() {
    return run.join();
  }

  @Override
  public String toString() {
    return run.toString();
  }
}
