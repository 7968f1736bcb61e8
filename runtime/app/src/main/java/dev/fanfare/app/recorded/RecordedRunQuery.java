package dev.fanfare.app.recorded;

import java.time.Duration;
import java.util.Optional;

/**
 * Which recorded runs are listed, the youngest first.
 *
 * @param bot the bot's name; empty for all
 * @param state their state in lower case; empty for all
 * @param since only those that were started so long ago at most; empty for all
 * @param limit how many at most, 1 or more
 */
public record RecordedRunQuery(
    Optional<String> bot, Optional<String> state, Optional<Duration> since, int limit) {}
