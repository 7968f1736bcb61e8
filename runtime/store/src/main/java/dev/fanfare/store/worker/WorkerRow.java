package dev.fanfare.store.worker;

/**
 * A process that works on the store, as the others see it.
 *
 * @param id its number in the store
 * @param process the process itself
 * @param app the program, for people
 * @param beat the counter that it raises while it lives
 */
public record WorkerRow(long id, ProcessIdentity process, String app, long beat) {}
