package dev.fanfare.runtime.internal.phase;

import dev.fanfare.runtime.internal.attempt.TaskInvoker;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.internal.worker.Workers;
import org.jspecify.annotations.Nullable;

/**
 * The settings that all phases of a run share.
 *
 * @param context the run
 * @param workers its workers
 * @param limits its limits
 * @param invoker calls the user's code
 * @param listener receives what happens
 * @param failFast whether the first failure ends the run
 * @param seed the run's seed
 * @param deadline when the run's time is over, in nanoseconds from its start; {@link
 *     Long#MAX_VALUE} if it may take any
 * @param chunks sends tasks to another process; null if all run in this one
 */
public record PhaseConfiguration(
    RunContext context,
    Workers workers,
    RunLimits limits,
    TaskInvoker invoker,
    PhaseListener listener,
    boolean failFast,
    long seed,
    long deadline,
    @Nullable ChunkSender chunks) {}
