package dev.fanfare.processor.model;

import java.time.Duration;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a bot's annotation.
 *
 * @param name the bot's name
 * @param schedule when it runs by itself, or null
 * @param retries attempts after the first
 * @param backoff how failed attempts rest, or null for the default
 * @param timeout the limit for the whole run, or null
 * @param workers how many tasks run at the same time, 0 to let the runtime choose
 * @param threads a constant's name
 * @param failFast whether the first failed task cancels the rest
 * @param tags free labels
 * @param threadSetup what prepares the workers' threads, or null
 */
public record BotAttributes(
    String name,
    @Nullable ScheduleAttributes schedule,
    int retries,
    @Nullable BackoffSettings backoff,
    @Nullable Duration timeout,
    int workers,
    String threads,
    boolean failFast,
    List<String> tags,
    @Nullable TypeMirror threadSetup) {

  /** Copies the labels. */
  public BotAttributes {
    tags = List.copyOf(tags);
  }
}
