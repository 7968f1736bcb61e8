package dev.fanfare.app.schedule;

import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.run.WrittenFiles;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The result of a run that a schedule started.
 *
 * @param bot the bot
 * @param state how the run ended
 * @param duration from its start to its end, all attempts included
 * @param reason why it did not succeed, in one line; empty if it did
 * @param cooldownUntil until when the bot's slots are skipped because of the failure
 * @param data the run's records; empty if it did not start
 * @param files the run's files
 */
public record ScheduledOutcome(
    ConfiguredBot<?> bot,
    RunState state,
    Duration duration,
    String reason,
    Optional<Instant> cooldownUntil,
    Optional<RunData> data,
    WrittenFiles files) {}
