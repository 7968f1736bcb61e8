package dev.fanfare.bots.spi;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run that has ended.
 *
 * @param bot the bot's name
 * @param slot the slot it was for, or null if it was started by hand
 * @param runId the engine's id of an orchestrated bot's run, or null
 * @param started when it started
 * @param duration how long it took
 * @param failed whether it failed or timed out
 * @param attempts its attempts
 * @param errors those that failed
 * @param cooldownUntil when the cooldown after it ends, or null if there is none
 */
public record FinishedRun(
    String bot,
    @Nullable Instant slot,
    @Nullable String runId,
    Instant started,
    Duration duration,
    boolean failed,
    long attempts,
    long errors,
    @Nullable Instant cooldownUntil) {}
