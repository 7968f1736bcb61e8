package dev.fanfare.report.data;

/**
 * A limit that tasks share.
 *
 * @param name its name
 * @param concurrency how many attempts may run at the same time; 0 for any number
 * @param permits how many attempts may start in a time; 0 for any number
 * @param per that time in nanoseconds; 0 if there is none
 */
public record LimitData(String name, int concurrency, int permits, long per) {}
