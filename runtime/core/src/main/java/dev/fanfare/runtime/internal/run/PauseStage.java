package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.worker.Stage;

/** A stage that offers nothing: the run waits, or has ended. */
final class PauseStage extends Stage {

  PauseStage(int number) {
    super(number);
  }
}
