package dev.fanfare.testkit;

import java.time.Duration;
import java.util.List;

/**
 * Thrown by a {@link Simulation} in which nothing will ever happen again while the caller waits for
 * a run: every worker rests or hangs, and no timer is set. Also thrown if things go on happening
 * without end.
 */
public final class StuckException extends AssertionError {

  private static final long serialVersionUID = 1;

  StuckException(String why, Duration elapsed, List<String> workers) {
    super("the run is stuck at " + elapsed + ": " + why + "; " + String.join(", ", workers));
  }
}
