package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.worker.RunStage;

/** A stage that offers nothing: the run waits, or has ended. */
final class PauseStage extends RunStage {

  PauseStage(int number) {
    super(number);
  }
}
