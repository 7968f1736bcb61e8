package dev.fanfare.bots.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bot in numbers: a snapshot, taken at one moment. Numbers count from when the bot was added.
 *
 * @param bot its name
 * @param state how it stands
 * @param since when that state began
 * @param runs runs that were started
 * @param running those of them that are under way
 * @param failedRuns those that ended as FAILED or TIMED_OUT
 * @param attempts attempts that ended; of an orchestrated bot, those of its tasks
 * @param errors those of them that failed
 * @param skippedSlots slots that got no run of their own: missed, overlapping, or in a cooldown; of
 *     a long gap at least 100
 * @param lastRun when the latest run started, or null
 * @param lastDuration how long the run took that ended last, or null
 * @param totalDuration how long all ended runs took together
 * @param nextRun the next slot, or null if there is none or the bot is stopped
 * @param cooldownUntil when the rest ends, or null if the bot does not rest
 */
public record BotMetrics(
    String bot,
    BotState state,
    Instant since,
    long runs,
    int running,
    long failedRuns,
    long attempts,
    long errors,
    long skippedSlots,
    @Nullable Instant lastRun,
    @Nullable Duration lastDuration,
    Duration totalDuration,
    @Nullable Instant nextRun,
    @Nullable Instant cooldownUntil) {}
