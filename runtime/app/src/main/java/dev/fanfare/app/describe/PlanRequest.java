package dev.fanfare.app.describe;

import dev.fanfare.app.ConfiguredBot;

/**
 * A request for a bot's plan.
 *
 * @param bot the bot, configured
 * @param format how it is written
 */
public record PlanRequest(ConfiguredBot<?> bot, PlanFormat format) {}
