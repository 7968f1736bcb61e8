/**
 * The engine of one run: takes a plan through its stages. It reads no clock, starts no thread and
 * waits for nothing by itself: all that comes in through {@link
 * dev.fanfare.runtime.spi.Environment}.
 *
 * <p>A run is a sequence of stages: a lifecycle method, the expansion of a phase, the phase, … One
 * is current at any time. A stage offers slots; each slot is one attempt of one task.
 */
@NullMarked
package dev.fanfare.runtime.internal.run;

import org.jspecify.annotations.NullMarked;
