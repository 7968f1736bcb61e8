package dev.fanfare.app.schedule;

import java.time.ZonedDateTime;

/**
 * A time at which a bot runs by its schedule.
 *
 * @param at the time, in the zone of the bot's schedule
 * @param bot the bot's name
 */
public record BotFiring(ZonedDateTime at, String bot) {}
