package dev.fanfare.processor.model;

import dev.fanfare.text.Rate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A limit that tasks share.
 *
 * @param name its name
 * @param concurrency how many attempts may run at the same time, 0 for any number
 * @param rate how many may start in a time, or null
 * @param scope a constant's name: who shares it
 * @param maxPause how long a refusal closes it at most; null for the default
 * @param maxRefusals how many calls of a task may be refused
 */
public record LimitSettings(
    String name,
    int concurrency,
    @Nullable Rate rate,
    String scope,
    @Nullable Duration maxPause,
    int maxRefusals) {}
