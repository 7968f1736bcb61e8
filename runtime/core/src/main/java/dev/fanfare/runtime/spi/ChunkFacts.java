package dev.fanfare.runtime.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The facts that a chunk carries beside its tasks.
 *
 * @param runId the id of the run that sent it
 * @param seed the run's seed
 * @param clock the instant at which the tasks' clock stands
 * @param step the name of the tasks' step
 * @param timeout the limit of each attempt; empty if there is none
 * @param threads how many of the tasks run at the same time, 1 or more
 */
public record ChunkFacts(
    String runId, long seed, Instant clock, String step, Optional<Duration> timeout, int threads) {}
