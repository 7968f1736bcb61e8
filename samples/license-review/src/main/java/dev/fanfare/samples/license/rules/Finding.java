package dev.fanfare.samples.license.rules;

import dev.fanfare.samples.license.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about one fact in one text.
 *
 * @param ruling what the text says
 * @param confidence how sure that is, 0.0 to 1.0
 * @param evidence the passage of the source that says so, or null if it is the text's silence
 */
public record Finding(Ruling ruling, double confidence, @Nullable Span evidence) {}
