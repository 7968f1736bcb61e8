package dev.fanfare.store.run;

import dev.fanfare.store.record.RecordedState;
import org.jspecify.annotations.Nullable;

/**
 * The end of a run.
 *
 * @param state how it ended
 * @param cause why it did not succeed, or null
 * @param digest its digest, or null
 * @param tally its tasks
 */
public record RunEnd(
    RecordedState state, @Nullable String cause, @Nullable String digest, RunTally tally) {}
