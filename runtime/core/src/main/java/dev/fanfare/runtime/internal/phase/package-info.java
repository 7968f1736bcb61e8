/**
 * A phase while it runs: the queue of its tasks, retries, limits and time limits, and the recording
 * of outcomes. It sees of the run a {@link dev.fanfare.runtime.internal.worker.RunContext} and one
 * {@link dev.fanfare.runtime.internal.phase.PhaseListener}.
 */
@NullMarked
package dev.fanfare.runtime.internal.phase;

import org.jspecify.annotations.NullMarked;
