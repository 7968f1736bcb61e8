package dev.fanfare.runtime.internal.engine;

import org.jspecify.annotations.Nullable;

/** A stage that offers nothing: the run waits, or has ended. */
final class PauseStage extends Stage {

  PauseStage(int number) {
    super(number);
  }

  @Override
  void open(long now) {}

  @Override
  boolean claim(RunWorker worker) {
    return false;
  }

  @Override
  boolean claimAtDesk(RunWorker worker, long now) {
    return false;
  }

  @Override
  boolean steal(RunWorker worker, long now) {
    return false;
  }

  @Override
  boolean offersMore(long now) {
    return false;
  }

  @Override
  boolean admit(RunWorker worker, int slot) {
    return true;
  }

  @Override
  @Nullable Object call(RunWorker worker) {
    return null;
  }

  @Override
  void finish(RunWorker worker, long now) {}

  @Override
  void endOfRun(RunWorker worker) {}

  @Override
  void released(RunWorker worker) {}

  @Override
  void givenUp(RunWorker worker) {}

  @Override
  void stop(StopRequest stop, long now) {}

  @Override
  @Nullable String taskAt(long word) {
    return null;
  }
}
