package dev.fanfare.queue.function;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The place of a call in its queue.
 *
 * @param taskId the task's id, as text
 * @param attempt the number of the attempt, from 1
 * @param maxAttempts how many attempts there can be, the first included
 * @param worker the worker's name
 * @param idempotencyKey a key for the other end, the same for all attempts of the task
 * @param fence the claim's fencing token, 1 or more
 * @param timeout the limit for the attempt; zero for none
 * @param wanted whether the result is still wanted
 */
public record FunctionContext(
    String taskId,
    int attempt,
    int maxAttempts,
    String worker,
    String idempotencyKey,
    long fence,
    Duration timeout,
    BooleanSupplier wanted) {}
