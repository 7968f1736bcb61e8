package dev.fanfare.bots.internal.run;

import dev.fanfare.bots.spi.BotHistory;
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

  /** Takes over what all processes have done before. */
  void takeOver(BotHistory history) {
    runs = history.runs();
    failedRuns = history.failedRuns();
    attempts = history.attempts();
    errors = history.errors();
    lastRun = history.lastRun();
    totalDuration = history.totalDuration();
  }

  /** Records the start of a run; returns its number. */
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
