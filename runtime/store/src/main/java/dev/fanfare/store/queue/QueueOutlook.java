package dev.fanfare.store.queue;

/**
 * The work that a queue still holds, for a worker that found nothing to claim.
 *
 * @param open how many tasks have not ended
 * @param running how many of them a worker holds
 * @param nextDue when the next delayed task is due, in epoch milliseconds; -1 if none is
 */
public record QueueOutlook(long open, long running, long nextDue) {}
