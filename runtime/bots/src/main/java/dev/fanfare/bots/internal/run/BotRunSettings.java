package dev.fanfare.bots.internal.run;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.ThreadSetup;
import dev.fanfare.bots.event.EventDestination;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.BotSchedule;
import dev.fanfare.runtime.result.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a bot, as its builder has checked them.
 *
 * @param name its name
 * @param task what it does in one attempt
 * @param schedules when it runs by itself
 * @param misfire what happens to missed slots
 * @param overlap what happens when a slot comes while it runs
 * @param missedSince from when on slots before its addition count as missed; null if none do
 * @param cooldown how long it rests after a failed run; zero for not at all
 * @param retries attempts after the first
 * @param backoff the pauses between attempts
 * @param timeout the limit for a whole run, or null
 * @param threadSetup makes what prepares the thread of each attempt
 * @param virtualThreads whether it runs on virtual threads where the JDK has them
 * @param webhooks where its own events are sent
 * @param onEnd called with the result of each run
 * @param reports names the place of a run's report, or null if there is none
 * @param classLoader the context class loader of its threads
 */
public record BotRunSettings(
    String name,
    BotTask task,
    List<BotSchedule> schedules,
    Misfire misfire,
    Overlap overlap,
    @Nullable Instant missedSince,
    Duration cooldown,
    int retries,
    AttemptPause backoff,
    @Nullable Duration timeout,
    Supplier<? extends ThreadSetup> threadSetup,
    boolean virtualThreads,
    List<EventDestination> webhooks,
    Consumer<BotResult> onEnd,
    @Nullable Function<RunReport, String> reports,
    @Nullable ClassLoader classLoader) {

  /** Copies the lists. */
  public BotRunSettings {
    schedules = List.copyOf(schedules);
    webhooks = List.copyOf(webhooks);
  }

  /** Returns the zone of the bot's times in messages: that of its first schedule, else UTC. */
  ZoneId zone() {
    return schedules.isEmpty() ? ZoneOffset.UTC : schedules.get(0).zone();
  }

  /** Returns the place of a run's report; empty if there is none. */
  Optional<String> reportPlace(BotResult result) {
    RunReport report = result.report();
    return report == null || reports == null
        ? Optional.empty()
        : Optional.of(reports.apply(report));
  }

  /** Returns how many attempts a run can have, the first included. */
  public int maxAttempts() {
    return retries + 1;
  }
}
