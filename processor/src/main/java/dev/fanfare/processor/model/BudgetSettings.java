package dev.fanfare.processor.model;

/**
 * A budget of the bot's class.
 *
 * @param name its name
 * @param max what a run may spend, as written
 */
public record BudgetSettings(String name, String max) {}
