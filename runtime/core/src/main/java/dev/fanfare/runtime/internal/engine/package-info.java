/**
 * The engine: one {@link dev.fanfare.runtime.internal.engine.Run} takes a plan through its stages,
 * its workers take tasks and make attempts. It reads no clock, starts no thread and waits for
 * nothing by itself: all that comes in through {@link dev.fanfare.runtime.spi.Environment}.
 *
 * <p>How it fits together:
 *
 * <ul>
 *   <li>A run is a sequence of <em>stages</em>: a lifecycle method, the making of a phase's tasks,
 *       a phase, … Exactly one is current.
 *   <li>A stage offers <em>slots</em>; each slot is one attempt of one task. A worker claims a run
 *       of slots and takes one after the other; the attempt is made when it calls the method.
 *   <li>What a worker is at is one 64-bit <em>word</em>, changed by compare-and-set only: its owner
 *       moves it on, a watchdog or a canceller closes it, an idle worker steals its tail. Whoever
 *       wins decides what becomes of the attempt; that makes every late result harmless.
 *   <li>Everything that is not the common path (failures, retries, permits, idle workers, the
 *       change of stages) happens at the <em>desk</em>, under one lock.
 * </ul>
 */
@NullMarked
package dev.fanfare.runtime.internal.engine;

import org.jspecify.annotations.NullMarked;
