package dev.fanfare.runtime.spi;

/**
 * The times of an attempt of a chunk, by the clock of the process that ran it.
 *
 * @param started nanoseconds from the chunk's start to its own
 * @param running how long it ran, in nanoseconds
 */
public record ChunkTimes(long started, long running) {}
