package dev.fanfare.testkit;

import java.time.Duration;
import java.util.List;

/**
 * Thrown by a {@link Simulation} in which nothing will ever happen again while somebody waits for a
 * run: every worker rests or hangs, and no timer is set.
 */
public final class StuckException extends AssertionError {

  private static final long serialVersionUID = 1;

  StuckException(long now, List<String> workers) {
    super(
        "the run is stuck at "
            + Duration.ofNanos(now)
            + ": nothing will ever happen again; "
            + String.join(", ", workers));
  }
}
