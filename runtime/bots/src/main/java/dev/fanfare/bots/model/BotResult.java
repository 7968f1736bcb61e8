package dev.fanfare.bots.model;

import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of starting a bot.
 *
 * @param bot its name
 * @param run which run of the bot it was, from 1; 0 if it was skipped
 * @param slot the slot it was for, or null if it was started by hand
 * @param state SUCCEEDED, FAILED, TIMED_OUT, CANCELLED, or SKIPPED if it was skipped since the bot
 *     was running, resting or being stopped
 * @param attempts how many attempts there were, the first included; of an orchestrated bot, those
 *     of its tasks
 * @param duration from its start to its end
 * @param failure what the last attempt threw, or what stands for it; null unless FAILED or
 *     TIMED_OUT
 * @param report the run's report if the bot is orchestrated and its run started, else null
 * @param value the value that the call returned, or null
 */
public record BotResult(
    String bot,
    long run,
    @Nullable Instant slot,
    RunState state,
    int attempts,
    Duration duration,
    @Nullable Throwable failure,
    @Nullable RunReport report,
    @Nullable Object value) {

  /** Refuses null where it is not allowed. */
  public BotResult {
    Objects.requireNonNull(bot, "bot");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(duration, "duration");
  }

  /** Returns the result of a run that was skipped. */
  public static BotResult skipped(String bot, @Nullable Instant slot) {
    return new BotResult(bot, 0, slot, RunState.SKIPPED, 0, Duration.ZERO, null, null, null);
  }
}
