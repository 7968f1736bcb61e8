package dev.fanfare.store.run;

import org.jspecify.annotations.Nullable;

/**
 * The record of a run when it starts.
 *
 * @param id its id
 * @param bot the bot's name
 * @param seed its seed
 * @param clock the instant at which its tasks' clock stands, as ISO text
 * @param params its parameters as JSON, without secrets
 * @param reuse the run whose results it takes over, or null
 */
public record NewRun(
    String id, String bot, long seed, String clock, String params, @Nullable String reuse) {}
