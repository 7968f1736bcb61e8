/**
 * The workers of a run: how they claim, make and hand in attempts, and how one is interrupted or
 * replaced. They know the stage only as something that offers slots.
 *
 * <p>What a worker is at is one 64-bit value, changed by compare-and-set only: its owner moves it
 * on, a watchdog or a canceller closes it, an idle worker steals its tail. Whoever wins decides the
 * attempt's outcome, so that every late result is harmless. Everything that is not the common path
 * happens under the run's lock.
 */
@NullMarked
package dev.fanfare.runtime.internal.worker;

import org.jspecify.annotations.NullMarked;
