package dev.fanfare.launcher.progress;

import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.result.Progress;
import java.time.Duration;

/** A view of one run while it runs. Thread-safe. */
public interface ProgressView {

  /** Returns the listener of the run's events. */
  RunListener listener();

  /** Returns the interval at which {@link #show} is to be called. */
  Duration interval();

  /**
   * Shows how far the run is.
   *
   * @param progress a snapshot
   */
  void show(Progress progress);

  /**
   * Says something about the run as a whole.
   *
   * @param sentence what
   */
  void say(String sentence);

  /** Shows no more, and leaves the outputs as they were. Calls after the first do nothing. */
  void end();
}
