package dev.fanfare.store.run;

/**
 * The row of a step that a run has reached.
 *
 * @param number its number in the run, which goes with its name
 * @param name its name
 * @param size how many tasks it has
 */
public record StepRow(int number, String name, int size) {}
