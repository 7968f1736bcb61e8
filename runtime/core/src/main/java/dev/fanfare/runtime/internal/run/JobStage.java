package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.attempt.Attempt;
import dev.fanfare.runtime.internal.attempt.StopRequest;
import dev.fanfare.runtime.internal.worker.PackedWorkerState;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.internal.worker.RunStage;
import dev.fanfare.runtime.internal.worker.RunWorker;
import dev.fanfare.runtime.internal.worker.Workers;
import org.jspecify.annotations.Nullable;

/** A stage of one slot: something that one worker does while all others are idle. */
abstract class JobStage extends RunStage {

  private final RunContext context;
  private final Workers workers;
  private boolean taken;

  JobStage(RunContext context, Workers workers, int number) {
    super(number);
    this.context = context;
    this.workers = workers;
  }

  /**
   * Returns whether the job is done even if the run is to end; then a call that hangs is
   * interrupted.
   */
  abstract boolean isAlwaysDone();

  /** Receives the outcome, under the lock; neither value nor throwable if the job was skipped. */
  abstract void over(@Nullable Object value, @Nullable Throwable thrown, long now);

  @Override
  public final boolean claimLocked(RunWorker worker, long now) {
    if (taken) {
      return false;
    }
    taken = true;
    worker.begin(this, 0, 1, now);
    return true;
  }

  @Override
  public final boolean offersMore(long now) {
    return !taken;
  }

  @Override
  public final boolean finish(Attempt attempt, long now) {
    context.lock().locked(() -> over(attempt.value(), attempt.thrown(), now));
    return false;
  }

  @Override
  public final void givenUp(int ended) {
    context.wake();
  }

  @Override
  public final void stop(StopRequest stop, long now) {
    if (taken && stop.interrupts()) {
      workers.forEach(worker -> stop(worker, now));
    } else if (!taken && !isAlwaysDone()) {
      taken = true;
      over(null, null, now);
    }
  }

  private void stop(RunWorker worker, long now) {
    long word = worker.state().word();
    boolean ends =
        isAlwaysDone()
            ? PackedWorkerState.tag(word) == PackedWorkerState.RUNNING
            : PackedWorkerState.isOpen(word);
    if (ends && PackedWorkerState.ofStage(word, number()) && workers.close(worker, word)) {
      over(null, null, now);
    }
  }
}
