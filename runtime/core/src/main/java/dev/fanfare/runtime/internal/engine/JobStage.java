package dev.fanfare.runtime.internal.engine;

import org.jspecify.annotations.Nullable;

/** A stage of one slot: something that one worker does while all others rest. */
abstract class JobStage extends Stage {

  private final Run run;
  private boolean taken;

  JobStage(Run run, int number) {
    super(number);
    this.run = run;
  }

  /** Whether the job is done even if the run is to end; then a call that hangs is interrupted. */
  abstract boolean isAlwaysDone();

  /** Called at the desk when the job is done, or will not be. */
  abstract void over(@Nullable Object value, @Nullable Throwable thrown, long now);

  final Run run() {
    return run;
  }

  @Override
  final void open(long now) {}

  @Override
  final boolean claim(RunWorker worker) {
    return false;
  }

  @Override
  final boolean claimAtDesk(RunWorker worker, long now) {
    if (taken) {
      return false;
    }
    taken = true;
    worker.begin(this, 0, 1, now);
    return true;
  }

  @Override
  final boolean steal(RunWorker worker, long now) {
    return false;
  }

  @Override
  final boolean offersMore(long now) {
    return !taken;
  }

  @Override
  final boolean admit(RunWorker worker, int slot) {
    return true;
  }

  @Override
  final void finish(RunWorker worker, long now) {
    if (!worker.position().closeAndRest()) {
      run.stopper().returned(worker);
      return;
    }
    run.desk().enter();
    try {
      over(worker.value(), worker.thrown(), now);
    } finally {
      run.desk().leave();
    }
  }

  @Override
  final void endOfRun(RunWorker worker) {}

  @Override
  final void released(RunWorker worker) {}

  @Override
  final void givenUp(RunWorker worker) {
    run.crew().rouse();
  }

  @Override
  final void stop(StopRequest stop, long now) {
    if (taken && stop.interrupts()) {
      run.crew().forEach(worker -> stop(worker, now));
    } else if (!taken && !isAlwaysDone()) {
      taken = true;
      over(null, null, now);
    }
  }

  private void stop(RunWorker worker, long now) {
    long word = worker.position().word();
    boolean ends =
        isAlwaysDone()
            ? PackedWorkerState.tag(word) == PackedWorkerState.RUNNING
            : PackedWorkerState.isOpen(word);
    if (ends && PackedWorkerState.ofStage(word, number()) && run.stopper().close(worker, word)) {
      over(null, null, now);
    }
  }

  @Override
  final @Nullable String taskAt(long word) {
    return null;
  }
}
