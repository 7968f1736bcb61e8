package dev.fanfare.bots.spi;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The history of a bot over all processes.
 *
 * @param lastSlot the latest slot that one of them took, or null
 * @param lastRun when the latest run started, or null
 * @param cooldownUntil when the cooldown ends, by the wall clock, or null if the last run succeeded
 * @param runs runs that ended
 * @param failedRuns those that failed or timed out
 * @param attempts attempts of all runs
 * @param errors those that failed
 * @param totalDuration how long all runs took together
 */
public record BotHistory(
    @Nullable Instant lastSlot,
    @Nullable Instant lastRun,
    @Nullable Instant cooldownUntil,
    long runs,
    long failedRuns,
    long attempts,
    long errors,
    Duration totalDuration) {}
