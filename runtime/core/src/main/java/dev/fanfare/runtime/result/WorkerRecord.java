package dev.fanfare.runtime.result;

import java.time.Duration;
import java.util.Optional;

/**
 * What a worker did, or is doing.
 *
 * @param id its number, from 0
 * @param state what it is doing
 * @param succeeded attempts that succeeded
 * @param failed attempts that did not
 * @param busy the time it has spent in attempts
 * @param task the task of its current attempt
 * @param since how long it has been in its state
 */
public record WorkerRecord(
    int id,
    WorkerState state,
    long succeeded,
    long failed,
    Duration busy,
    Optional<String> task,
    Duration since) {}
