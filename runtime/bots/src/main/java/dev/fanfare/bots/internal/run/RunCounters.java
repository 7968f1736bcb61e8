package dev.fanfare.bots.internal.run;

import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts what a bot does. Not thread-safe. */
final class RunCounters {

  long runs;
  long failedRuns;
  long attempts;
  long errors;
  long skippedSlots;
  @Nullable Instant lastRun;
  @Nullable Duration lastDuration;
  Duration totalDuration = Duration.ZERO;

  /** A run starts; returns its number. */
  long started(Instant now) {
    lastRun = now;
    return ++runs;
  }

  void attemptEnded(AttemptOutcome outcome) {
    attempts += outcome.attempts();
    errors += outcome.errors();
  }

  void ended(RunState state, Duration duration) {
    failedRuns += state == RunState.FAILED || state == RunState.TIMED_OUT ? 1 : 0;
    lastDuration = duration;
    totalDuration = totalDuration.plus(duration);
  }
}
