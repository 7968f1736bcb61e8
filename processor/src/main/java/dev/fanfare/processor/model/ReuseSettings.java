package dev.fanfare.processor.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The recorded successes of a step that may be reused.
 *
 * @param from a constant's name
 * @param version the version of its code, or null
 * @param cache for how long other runs may reuse them, or null
 */
public record ReuseSettings(String from, @Nullable String version, @Nullable Duration cache) {}
