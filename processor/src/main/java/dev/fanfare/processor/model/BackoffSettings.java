package dev.fanfare.processor.model;

import java.time.Duration;

/**
 * The waits before failed attempts are retried.
 *
 * @param initial before the first retry
 * @param max the longest
 * @param multiplier the growth
 * @param jitter the share of chance
 */
public record BackoffSettings(Duration initial, Duration max, double multiplier, double jitter) {}
