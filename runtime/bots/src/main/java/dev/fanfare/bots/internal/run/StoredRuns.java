package dev.fanfare.bots.internal.run;

import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.spi.FinishedRun;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the store's record of a run from its result. */
final class StoredRuns {

  private StoredRuns() {}

  static FinishedRun of(BotResult result, Duration cooldown, Instant now) {
    RunReport report = result.report();
    boolean failed = result.state() == RunState.FAILED || result.state() == RunState.TIMED_OUT;
    return new FinishedRun(
        result.bot(),
        result.slot(),
        report == null ? null : report.runId(),
        now.minus(result.duration()),
        result.duration(),
        failed,
        result.attempts(),
        errors(result, report),
        failed && !cooldown.isZero() ? now.plusNanos(BotServices.nanos(cooldown)) : null);
  }

  private static long errors(BotResult result, @Nullable RunReport report) {
    long succeeded =
        report != null
            ? report.summary().succeeded()
            : result.state() == RunState.SUCCEEDED ? 1 : 0;
    return Math.max(0, result.attempts() - succeeded);
  }
}
