package dev.fanfare.report.data;

import dev.fanfare.api.Threads;
import dev.fanfare.runtime.result.RunState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run itself.
 *
 * @param id the run's id
 * @param bot the bot's name
 * @param botClass the bot's class
 * @param state how it ended
 * @param reason why it did not succeed where no single task is to blame, or null
 * @param startedAt when it started, by the system's clock
 * @param duration nanoseconds from its start to its end
 * @param seed the seed of all that is random in it
 * @param workers how many workers it had, 1 or more
 * @param threads what they were
 * @param retries attempts after the first, for steps that say nothing else
 * @param failFast whether the first failed task cancels the rest
 * @param timeout the limit for the whole run in nanoseconds, or 0 for none
 * @param tags free labels
 * @param digest 64 hexadecimal digits, or null if the run has none
 * @param cpu nanoseconds of processor time that the process took while the run lasted, on all
 *     processors together; 0 if it was not measured
 */
public record RunInfo(
    String id,
    String bot,
    String botClass,
    RunState state,
    @Nullable String reason,
    Instant startedAt,
    long duration,
    long seed,
    int workers,
    Threads threads,
    int retries,
    boolean failFast,
    long timeout,
    List<String> tags,
    @Nullable String digest,
    long cpu) {

  /** Copies the tags. */
  public RunInfo {
    tags = List.copyOf(tags);
  }
}
