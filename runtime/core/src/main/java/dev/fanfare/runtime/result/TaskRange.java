package dev.fanfare.runtime.result;

/**
 * Neighbouring tasks of one step.
 *
 * @param step the step's name
 * @param first the index of the first among the step's tasks, 0 or more
 * @param count how many there are, 1 or more
 */
public record TaskRange(String step, int first, int count) {}
